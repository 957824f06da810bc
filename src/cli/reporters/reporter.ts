/** What a command says on its way and at its end, in the manner that was asked for. */
import type { Finding } from '../../archive/finding.ts';
import type { Io } from '../io.ts';
import { countProgress } from '../progress.ts';
import type { Progress } from '../progress.ts';
import { flatten, reportFindings } from './report.ts';
import type { Format } from './report.ts';

/** `quiet`: errors and the last line. `lines`: an event a line, for programs. */
export type Manner = Format | 'quiet' | 'lines';

/** What the parts of a build are called, for people; programs know them by the key. */
const PHASES = { reading: 'Reading', templates: 'Templates', printing: 'Printing', search: 'Search', pictures: 'Pictures', publishing: 'Publishing' } as const;
export type Phase = keyof typeof PHASES;

/** What `--json` writes beside what it is about. The names are permanent. */
export interface Event {
  readonly event: 'waiting' | 'phase' | 'progress' | 'finding' | 'checked' | 'planned' | 'warning' | 'published' | 'failed';
}

export interface Reporter {
  /** Begins a part of the work; the one before is over. What comes back takes how much of it is done. */
  phase(phase: Phase): (done: number, total: number) => void;
  /** Ends the last part. */
  rest(): void;
  /** `folder` is the archive's, as a person writes it. */
  findings(findings: readonly Finding[], folder: string): void;
  /** A line for people, or its event for programs. Quietly, only those that matter are said: trouble, and the last. */
  say(line: string, event: Event & Readonly<Record<string, unknown>>, matter?: 'trouble' | 'last'): void;
}

export function reporterOf(io: Io, manner: Manner): Reporter {
  const emit = (event: Event & Readonly<Record<string, unknown>>): void => io.out(JSON.stringify(event));
  let current: Progress | undefined;
  const rest = (): void => {
    current?.end();
    current = undefined;
  };
  return {
    phase(phase) {
      rest();
      if (manner === 'lines') emit({ event: 'phase', phase });
      if (manner === 'quiet' || manner === 'json') return () => {};
      current = countProgress(PHASES[phase], io, manner === 'lines' ? (progress) => emit({ event: 'progress', phase, ...progress }) : undefined);
      return current;
    },
    rest,
    findings(findings, folder) {
      rest();
      if (manner === 'lines') return findings.forEach((finding) => emit({ event: 'finding', ...flatten(finding, folder) }));
      const shown = manner === 'quiet' ? findings.filter(({ severity }) => severity === 'error') : findings;
      const report = reportFindings(shown, manner === 'quiet' ? 'text' : manner, folder);
      if (report !== '') io.out(report);
    },
    say(line, event, matter) {
      rest();
      if (manner === 'lines') emit(event);
      else if (manner === 'quiet' ? matter !== undefined : manner !== 'json' || matter === 'trouble') io.err(line);
    },
  };
}
