/** Words whose parts a zero-width joiner or non-joiner holds together, as Persian does: «بین‌الملل». */
const JOINERS = /[\u200c\u200d]+/u;

export function hasJoiner(raw: string): boolean {
  return raw.includes('\u200c') || raw.includes('\u200d');
}

/** The parts, as they would be with a space in between. */
export function joinedParts(raw: string): string[] {
  const parts = raw.split(JOINERS).filter((part) => part !== '');
  return parts.length > 1 ? parts : [];
}
