/** Ends this process once all is said. Node would first give back a large archive's memory piece by piece, a tenth of a second of it. */
export function endProcess(code: number): void {
  process.exitCode = code;
  process.stdout.write('', () => process.stderr.write('', () => process.exit()));
}
