import type { Precision } from '../archive/model.ts';
import { formatDecimal, words } from '../i18n/index.ts';

const DECIMALS: Readonly<Record<Precision, number>> = { exact: 4, settlement: 2, district: 1, province: 1, country: 0 };

/** "34.06° N, 44.57° E", with no more decimals than are known. */
export function coordinatesText({ lat, lon }: { readonly lat: number; readonly lon: number }, precision: Precision, lang: string): string {
  const { compass, comma } = words(lang);
  const degrees = (value: number) => `${formatDecimal(Math.abs(value), lang, DECIMALS[precision])}°`;
  return `${degrees(lat)} ${lat < 0 ? compass.south : compass.north}${comma}${degrees(lon)} ${lon < 0 ? compass.west : compass.east}`;
}
