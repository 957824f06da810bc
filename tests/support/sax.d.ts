/** What tests use of sax, which brings no types of its own. */
declare module 'sax' {
  interface Parser {
    onerror: (error: Error) => void;
    onopentag: (tag: { readonly name: string; readonly attributes: Readonly<Record<string, unknown>> }) => void;
    onclosetag: () => void;
    ontext: (text: string) => void;
    oncdata: (text: string) => void;
    write(text: string): Parser;
    close(): void;
  }
  const sax: { parser(strict: boolean): Parser };
  export default sax;
}
