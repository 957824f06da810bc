/** Prints `help` and ends, where that is what the command was asked for. */
export function answerHelp(help: string): void {
  if (!process.argv.slice(2).some((argument) => argument === '--help' || argument === '-h')) return;
  console.log(help);
  process.exit(0);
}
