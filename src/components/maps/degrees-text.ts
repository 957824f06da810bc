import { formatDigits, words } from '../../i18n/index.ts';

/** "44° E", "33° 30′ N": degrees and whole minutes of a grid line. */
export function degreesText(value: number, axis: 'lat' | 'lon', lang: string): string {
  const { compass } = words(lang);
  const minutes = Math.round(Math.abs(value) * 60);
  const [degrees, rest] = [Math.floor(minutes / 60), minutes % 60];
  const side = axis === 'lat' ? (value < 0 ? compass.south : compass.north) : value < 0 ? compass.west : compass.east;
  return `${formatDigits(degrees, lang)}°${rest === 0 ? '' : `${formatDigits(rest, lang)}′`}${minutes === 0 ? '' : ` ${side}`}`;
}
