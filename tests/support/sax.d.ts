/** What tests use of sax, which brings no types of its own. */
declare module 'sax' {
  interface Parser {
    write(text: string): Parser;
    close(): void;
  }
  const sax: { parser(strict: boolean): Parser };
  export default sax;
}
