import type { Page } from '@playwright/test';

/** How light a page's paper and ink are, from 0 to 1, in whatever way their colours are written. */
export async function lightnessOf(page: Page): Promise<{ readonly paper: number; readonly ink: number }> {
  return page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (canvas === null) throw new Error('no canvas');
    const paint = (colour: string): readonly number[] => {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const lightness = ([red = 0, green = 0, blue = 0]: readonly number[]): number => (red + green + blue) / 3 / 255;
    const papers = [document.body, document.documentElement].map((element) => paint(getComputedStyle(element).backgroundColor));
    const paper = papers.find(([, , , alpha]) => alpha === 255) ?? [255, 255, 255];
    return { paper: lightness(paper), ink: lightness(paint(getComputedStyle(document.body).color)) };
  });
}
