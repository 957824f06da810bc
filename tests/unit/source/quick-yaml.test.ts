import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { isPlainYaml, parseYaml } from '../../../src/source/quick-yaml.ts';
import { YAML_OPTIONS } from '../../../src/source/yaml-trouble.ts';
import { checkout } from '../../support/checkout.ts';
import { generatedFiles } from '../../support/generated-archive.ts';

/** What either makes of a text: a value, or what it throws. */
function outcome(read: () => unknown): unknown {
  try {
    return { value: read() };
  } catch (error) {
    return { error: String(error) };
  }
}

function expectAlike(text: string): void {
  expect([text, outcome(() => parseYaml(text))]).toEqual([text, outcome(() => parse(text, YAML_OPTIONS))]);
}

function frontMatterOf(text: string): string {
  return /^---\n([\s\S]*?\n)---/.exec(text)?.[1] ?? '';
}

describe('front matter is what the yaml package reads', () => {
  test.each(['content', 'tests/cases'])('of every file in %s', (folder) => {
    const files = readdirSync(join(checkout, folder), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));
    const texts = files.map((path) => frontMatterOf(readFileSync(join(checkout, folder, path), 'utf8')));
    for (const text of texts) expectAlike(text);
    expect(texts.filter(isPlainYaml).length).toBeGreaterThan(texts.length / 2);
  });

  test('of a generated archive, all of it by the quick parser', () => {
    for (const [path, text] of generatedFiles(200)) {
      if (!path.endsWith('.md')) continue;
      expectAlike(frontMatterOf(text));
      expect([path, isPlainYaml(frontMatterOf(text))]).toEqual([path, true]);
    }
  });

  const bits = ['a', 'b c', 'null', '~', 'true', 'no', '0', '007', '1.5', '1e3', '.5', '0x1F', '0b1', '0o7', '1_000', '-1', '-0', '-0.5', '-007', '1.10', '5.', '1e+21', '9999999999', '0000000121032683', '123456789012345678901', '0.0000001', '.inf', '2011-04-08T04:16:34Z', '12:30', '1986~', '"', "'", '""', "''", '\\', '\\"', '\\n', ':', ': ', ' :', '#', ' #', ',', ', ', '[', ']', '{', '}', '&a', '*a', '!', '|', '>', '%', '@', '?', '- ', '---', '...', '<<', ' ', '  ', 'http://a.b/c?d#e', ':/', 'سلام', '\u200c', '\u00a0', '\u2028', '\u0085', '\ufeff', '“q”', '😀', '\ud83d'];
  const written = fc.array(fc.constantFrom(...bits), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''));
  const one = fc.oneof(fc.constantFrom('', 'x', 'x y', '1', 'null', '"z"', "'it''s'", 'https://a.b/c'), written, written.map((text) => `"${text}"`), written.map((text) => `'${text}'`));
  const mapping = fc.array(fc.tuple(fc.constantFrom('a: ', 'b: ', 'url: ', 'a:', ''), one), { maxLength: 3 }).map((items) => `{ ${items.map((item) => item.join('')).join(', ')} }`);
  const list = fc.array(fc.oneof(one, mapping), { maxLength: 4 }).map((items) => `[${items.join(', ')}]`);
  const line = fc.tuple(fc.constantFrom('', '', '', '  ', '    ', ' '), fc.constantFrom('a: ', 'b: ', 'places: ', 'c:', '- ', '- a: ', '- b: ', 'null: ', 'constructor: ', ''), fc.oneof(one, list, mapping)).map((parts) => parts.join(''));

  test('of whatever lines', () => {
    let plain = 0;
    fc.assert(fc.property(fc.array(line, { maxLength: 5 }), (lines) => {
      const text = `\n${lines.join('\n')}`;
      if (isPlainYaml(text)) plain += 1;
      expectAlike(text);
    }), { numRuns: 4000, seed: 7 });
    expect(plain).toBeGreaterThan(300);
  });
});

test.each(['a: b # c', 'a: *b', 'a: &b c', 'a: !!str 1', 'a: |\n  b', 'a: >\n  b', 'a: +1', 'a: -a', 'a: -', 'a: "\\u00e9"', '? a', 'a\tb: c', 'a: b: c', 'a: "b', '__proto__: 1', '# a', 'a: 1 ', 'null: 1', 'a: [[b]]', 'a: [b, ]'])('%j is left to the yaml package', (text) => {
  expect(isPlainYaml(text)).toBe(false);
});

describe.each([['by the quick parser', ''], ['by the yaml package', ' # why']])('a number %s', (_, after) => {
  test.each(['0', '7', '-7', '0.5', '-0.5', '44.57', '2011', '121032683', '9007199254740991'])('that is printed as it was written is one: %s', (written) => {
    expect(parseYaml(`a: ${written}${after}`)).toEqual({ a: Number(written) });
  });

  test.each(['007', '-0', '1.10', '1.0', '1e3', '1E3', '0x10', '0o7', '0b1', '0000000121032683', '123456789012345678901', '9007199254740993', '+1', '.5', '5.', '.inf', '.nan'])('that would be printed otherwise stays text: %s', (written) => {
    expect(parseYaml(`a: ${written}${after}`)).toEqual({ a: written });
    expect(parseYaml(`a: [${written}]${after}`)).toEqual({ a: [written] });
  });
});

test.each(["a: ['", 'a: "\\"', 'a: b ', 'a: [b, ', 'a: [b , ', 'a: {b: c, ', 'a: [{ b: c }, ', 'a: [{b: c}, ', 'a: [b:/ ', 'a:b', 'a-', ' ', '1'])('%j again and again is soon refused', (start) => {
  const again = start.slice(start.search(/[^a:[ ]/));
  expect(isPlainYaml(`${start}${again.repeat(90_000 / again.length)}#`)).toBe(false);
});
