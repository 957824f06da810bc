/** For scripts that are no commands of `main.ts`: prints `help` and ends, where that is what was asked for. */
export function answerHelp(help: string): void {
  if (!process.argv.slice(2).some((argument) => argument === '--help' || argument === '-h')) return;
  process.stdout.write(`${help}\n`);
  process.exit(0);
}
