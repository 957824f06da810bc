/** Degrees, longitude first, as GeoJSON has it. */
export type LonLat = readonly [lon: number, lat: number];

export function lonLat({ lat, lon }: { readonly lat: number; readonly lon: number }): LonLat {
  return [lon, lat];
}
