/** What benchmarks are told on their command line and by the environment. */
import { availableParallelism } from 'node:os';

/** The numbers of articles; exits where something else is told. */
export function sizesOr(usual: readonly number[]): readonly number[] {
  const told = process.argv.slice(2);
  for (const size of told) if (!/^[1-9]\d*$/.test(size)) refuse(`“${size}” is no number of articles. See --help.`);
  return told.length > 0 ? told.map(Number) : usual;
}

export function roundsOr(usual: number): number {
  const rounds = Number(process.env['ROUNDS'] ?? usual);
  return Number.isInteger(rounds) && rounds > 0 ? rounds : refuse('ROUNDS is no number of rounds.');
}

/** Those of `known` that `variable` names, with commas between; all where it is not there. */
export function chosenOf<Name extends string>(known: readonly Name[], variable: string): readonly Name[] {
  const told = process.env[variable]?.split(',');
  return told?.map((name) => known.find((each) => each === name) ?? refuse(`${variable}: “${name}” is none of ${known.join(', ')}.`)) ?? known;
}

function refuse(message: string): never {
  console.error(message);
  process.exit(2);
}

/** A sentence: what the figures depend on. */
export function describeMeasuring(rounds: number): string {
  return `${rounds === 1 ? 'One round' : `Medians of ${rounds} rounds`}; ${availableParallelism()} processors, Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}.`;
}

export function grouped(number: number): string {
  return number.toLocaleString('en');
}
