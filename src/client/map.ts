/**
 * Enlarges and moves a map by its buttons, by keys on them, and by dragging. The drawing is the page's own: only what
 * part of it is in sight changes, and marks and names keep their size.
 */
const CLOSEST = 16;
const STEP = 1.6;
const PAN = 0.25;
const PANS: ReadonlySet<string> = new Set(['west', 'east', 'north', 'south']);

interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

for (const controls of document.querySelectorAll<HTMLElement>('.map-controls')) {
  // One for wide screens, one for narrow ones: whichever is shown, both go the same way.
  for (const svg of controls.closest('figure')?.querySelectorAll<SVGSVGElement>('.map svg') ?? []) steer(svg, controls);
}

function steer(svg: SVGSVGElement, controls: HTMLElement): void {
  const { width, height } = svg.viewBox.baseVal;
  const marks = [...svg.querySelectorAll<SVGElement>('.map circle:not(.somewhere), .map text')];
  const anchors = marks.map((mark) => anchorOf(mark));
  // A hair's breadth of zoom is lost in multiplying.
  const later = [...svg.querySelectorAll<SVGTextElement>('text[data-zoom]')].map((text) => ({ text, from: Number(text.dataset['zoom']) - 0.05 }));
  let view: View = { x: width / 2, y: height / 2, zoom: 1 };
  let hasMoved = false;

  const show = (wanted: View): void => {
    const zoom = Math.min(CLOSEST, Math.max(1, wanted.zoom));
    const [halfWidth, halfHeight] = [width / zoom / 2, height / zoom / 2];
    view = { zoom, x: within(wanted.x, halfWidth, width - halfWidth), y: within(wanted.y, halfHeight, height - halfHeight) };
    svg.setAttribute('viewBox', [view.x - halfWidth, view.y - halfHeight, 2 * halfWidth, 2 * halfHeight].map((value) => value.toFixed(2)).join(' '));
    marks.forEach((mark, index) => {
      const { x, y } = anchors[index] ?? { x: 0, y: 0 };
      if (zoom === 1) mark.removeAttribute('transform');
      else mark.setAttribute('transform', `translate(${x} ${y}) scale(${(1 / zoom).toFixed(4)}) translate(${-x} ${-y})`);
    });
    for (const { text, from } of later) text.classList.toggle('is-shown', zoom >= from);
    svg.classList.toggle('is-close', zoom > 1);
    for (const button of controls.querySelectorAll<HTMLButtonElement>('button')) button.setAttribute('aria-disabled', String(isIdle(button.dataset['move'] ?? '', view)));
  };

  controls.addEventListener('click', ({ target }) => {
    const move = target instanceof Element ? target.closest('button')?.dataset['move'] : undefined;
    if (move === undefined) return;
    hasMoved = move === 'whole' ? false : hasMoved || PANS.has(move);
    // Closer to what is reported most, until somebody looks elsewhere: the middle of the whole map is often an ocean.
    const main = move === 'in' && !hasMoved ? svg.querySelector<SVGCircleElement>('circle.here') : null;
    show(moved(main ? { ...view, x: main.cx.baseVal.value, y: main.cy.baseVal.value } : view, move, width, height));
  });
  drag(svg, (dx, dy) => {
    hasMoved = true;
    show({ ...view, x: view.x - (dx * width) / view.zoom, y: view.y - (dy * height) / view.zoom });
  }, () => view.zoom > 1);
  controls.hidden = false;
  show(view);
}

/** Marks shrink towards where they stand: a circle's centre, for a place's name the centre of its circle, else the name's own. */
function anchorOf(mark: SVGElement): { readonly x: number; readonly y: number } {
  const circle = mark instanceof SVGCircleElement ? mark : mark.parentElement?.querySelector(':scope > circle');
  if (circle instanceof SVGCircleElement) return { x: circle.cx.baseVal.value, y: circle.cy.baseVal.value };
  return { x: Number(mark.getAttribute('x')), y: Number(mark.getAttribute('y')) };
}

function moved(view: View, move: string, width: number, height: number): View {
  const [across, down] = [(width / view.zoom) * PAN, (height / view.zoom) * PAN];
  switch (move) {
    case 'in':
      return { ...view, zoom: view.zoom * STEP };
    case 'out':
      return { ...view, zoom: view.zoom / STEP };
    case 'west':
      return { ...view, x: view.x - across };
    case 'east':
      return { ...view, x: view.x + across };
    case 'north':
      return { ...view, y: view.y - down };
    case 'south':
      return { ...view, y: view.y + down };
    default:
      return { x: width / 2, y: height / 2, zoom: 1 };
  }
}

function isIdle(move: string, { zoom }: View): boolean {
  return move === 'in' ? zoom >= CLOSEST : zoom === 1;
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

/** Reports how far a pointer went, as parts of the map. A whole map is not dragged: on a phone the page scrolls. */
function drag(svg: SVGSVGElement, by: (dx: number, dy: number) => void, isMovable: () => boolean): void {
  let last: PointerEvent | undefined;
  let hasMoved = false;
  svg.addEventListener('pointerdown', (event) => {
    hasMoved = false;
    if (isMovable() && event.button === 0) last = event;
  });
  svg.addEventListener('pointermove', (event) => {
    if (last === undefined || event.pointerId !== last.pointerId) return;
    const { width, height } = svg.getBoundingClientRect();
    const [dx, dy] = [event.clientX - last.clientX, event.clientY - last.clientY];
    if (!hasMoved && Math.hypot(dx, dy) < 4) return;
    if (!hasMoved) svg.setPointerCapture(event.pointerId);
    hasMoved = true;
    by(dx / width, dy / height);
    last = event;
  });
  for (const end of ['pointerup', 'pointercancel'] as const) svg.addEventListener(end, () => { last = undefined; });
  // A link under the pointer is not followed at the end of a drag. A click by key has no `detail`.
  svg.addEventListener('click', (event) => { if (hasMoved && event.detail > 0) event.preventDefault(); }, { capture: true });
  svg.addEventListener('dragstart', (event) => { event.preventDefault(); });
}
