import { describe, expect, it } from 'vitest';
import { inlinesOf, proseOf } from './prose.ts';

describe('proseOf', () => {
  it('cuts a text into paragraphs and joins their lines', () => {
    expect(proseOf('one\ntwo\n\nthree\n')).toEqual([
      { kind: 'paragraph', inlines: [{ style: 'plain', text: 'one two' }] },
      { kind: 'paragraph', inlines: [{ style: 'plain', text: 'three' }] },
    ]);
  });

  it('keeps a code block as it is, blank lines too', () => {
    expect(proseOf('see\n\n```python\nx = 1\n\ny = *x*\n```\n\nend')).toEqual([
      { kind: 'paragraph', inlines: [{ style: 'plain', text: 'see' }] },
      { kind: 'code', text: 'x = 1\n\ny = *x*' },
      { kind: 'paragraph', inlines: [{ style: 'plain', text: 'end' }] },
    ]);
  });

  it('knows lists and headings', () => {
    expect(proseOf('## Try it\n\n- one\n  more\n- two').map(({ kind }) => kind)).toEqual(['heading', 'list']);
  });
});

describe('inlinesOf', () => {
  it('tells code, emphasis and strong from plain text', () => {
    expect(inlinesOf('a `b*c*` **d** *e f* 2 * 3 * 4')).toEqual([
      { style: 'plain', text: 'a ' },
      { style: 'code', text: 'b*c*' },
      { style: 'plain', text: ' ' },
      { style: 'strong', text: 'd' },
      { style: 'plain', text: ' ' },
      { style: 'emphasis', text: 'e f' },
      { style: 'plain', text: ' 2 * 3 * 4' },
    ]);
  });
});
