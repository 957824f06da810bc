/** Pictures of any size, the same each time. */
import sharp from 'sharp';

/** As a camera makes them: nothing in it is even. */
export function photograph(width: number, height: number, seed = 1): Promise<Buffer> {
  return sharp(scene(width, height, seed)).jpeg({ quality: 90 }).toBuffer();
}

/** Lines on white paper. */
export function drawing(width: number, height: number): Promise<Buffer> {
  const lines = Array.from({ length: 20 }, (_, index) => `<circle cx="${width / 2}" cy="${height / 2}" r="${10 + index * 9}"/>`).join('');
  return sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/><g fill="none" stroke="#123">${lines}</g></svg>`)).png({ compressionLevel: 0 }).toBuffer();
}

/** Two pictures, one after the other. */
export function moving(width: number, height: number): Promise<Buffer> {
  const pixels = Buffer.alloc(width * height * 2 * 3, 120).fill(7, width * height * 3);
  return sharp(pixels, { raw: { width, height: height * 2, channels: 3, pageHeight: height } }).webp({ lossless: true }).toBuffer();
}

function scene(width: number, height: number, seed: number): Buffer {
  const noise = `<filter id="n"><feTurbulence baseFrequency="0.02" numOctaves="4" seed="${seed}"/></filter>`;
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${noise}<rect width="100%" height="100%" filter="url(#n)"/></svg>`);
}
