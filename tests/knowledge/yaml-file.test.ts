import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../src/knowledge/problem.ts';
import { openYaml } from '../../src/knowledge/yaml-file.ts';
import { newFolder } from './invented.ts';

function linesFor(content: string | Uint8Array): readonly string[] {
  const folder = newFolder();
  writeFileSync(join(folder, 'a.yaml'), content);
  const opened = openYaml(folder, 'a.yaml');
  return opened.ok
    ? []
    : opened.problems.map((problem) => formatProblem(problem).replace(`${folder}/`, ''));
}

describe('openYaml refuses', () => {
  const bomb = `a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n`;
  it.each<{ what: string; content: string | Uint8Array; lines: readonly string[] }>([
    {
      what: 'a file over a megabyte',
      content: `a: ${'x'.repeat(1_000_000)}`,
      lines: ['a.yaml:1:1  at most 1000000 bytes; the file has 1000003'],
    },
    {
      what: 'text that is not UTF-8, at its first bad byte',
      content: Buffer.concat([Buffer.from('a: 1\nb: 青'), Buffer.from([0xc7, 0xe0])]),
      lines: ['a.yaml:2:5  text in UTF-8; save the file with that encoding'],
    },
    {
      what: 'lists that are nested too deep',
      content: `a: ${'['.repeat(21)}${']'.repeat(21)}`,
      lines: ['a.yaml:1:23  at most 20 levels of nesting'],
    },
    {
      what: 'records that are nested too deep',
      content: Array.from({ length: 21 }, (_, depth) => `${' '.repeat(depth)}k:`).join('\n'),
      lines: ['a.yaml:21:21  at most 20 levels of nesting'],
    },
    {
      what: 'nesting that would exhaust the stack',
      content: '['.repeat(200_000),
      lines: ['a.yaml:1:21  at most 20 levels of nesting'],
    },
    {
      what: 'anchors and aliases, every one',
      content: bomb,
      lines: ['1:4', '2:4', '2:8', '2:12', '3:5', '3:9'].map(
        (place) =>
          `a.yaml:${place}  no YAML anchors (&) and aliases (*): write the text out, or quote it`,
      ),
    },
    {
      what: 'a key that stands twice',
      content: 'a:\n  b: 1\n  c: 2\n  b: 3\n',
      lines: ['a.yaml:4:3  the key b once in a record'],
    },
    {
      what: 'a key that is itself a record',
      content: '? { a: 1 }\n: 2\n',
      lines: ['a.yaml:1:3  a plain word before the colon'],
    },
    {
      what: 'a second document',
      content: 'a: 1\n---\nb: 2\n',
      lines: ['a.yaml:2:1  one document: no second ---'],
    },
    {
      what: 'tags',
      content: 'a: !!js/function x\n',
      lines: ['a.yaml:1:4  good YAML: Unresolved tag: tag:yaml.org,2002:js/function'],
    },
    {
      what: 'bad YAML, with every fault',
      content: 'a: "x\nb: ]\n',
      lines: ['a.yaml:3:1  good YAML: Missing closing "quote'],
    },
  ])('$what', ({ content, lines }) => {
    expect(linesFor(content)).toEqual(lines);
  });

  it('a broken file with its first hundred faults and the number of the others', () => {
    const lines = linesFor('a: 1\n'.repeat(501));
    expect(lines).toHaveLength(101);
    expect(lines.at(-1)).toBe('a.yaml:101:1  fewer problems: this file has 400 more');
  });
});

describe('openYaml', () => {
  it('takes twenty levels, quoted & and *, and a byte order mark', () => {
    expect(linesFor(`\uFEFFa: ${'['.repeat(19)}"&x", "*y", R&D${']'.repeat(19)}`)).toEqual([]);
  });

  it('finds the place of every value of any record', () => {
    const folder = newFolder();
    const word = fc.stringMatching(/^[a-z]{1,6}$/u);
    const check = fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 8 }), (keys) => {
      const text = keys.map((key, index) => `${key}:\n  - "${index}"\n`).join('');
      writeFileSync(join(folder, 'a.yaml'), text);
      const opened = openYaml(folder, 'a.yaml');
      if (!opened.ok) throw new Error(opened.problems.map(formatProblem).join('\n'));
      for (const [index, key] of keys.entries()) {
        const place = opened.file.place({ file: 'a.yaml', path: [key, 0], expected: '' });
        expect(place).toMatchObject({ line: 2 * index + 2, column: 5, value: `"${index}"` });
      }
    });
    fc.assert(check, { numRuns: 50 });
  });
});
