/** How the editor looks: the page's own colours and type. */
import { HighlightStyle } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

export const colours = HighlightStyle.define([
  {
    tag: [
      tags.keyword,
      tags.operatorKeyword,
      tags.controlKeyword,
      tags.definitionKeyword,
      tags.moduleKeyword,
      tags.bool,
      tags.null,
    ],
    color: 'var(--keyword)',
  },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--string)' },
  { tag: tags.number, color: 'var(--number)' },
  { tag: tags.comment, color: 'var(--muted)', fontStyle: 'italic' },
]);

export const dress = EditorView.theme({
  '&': { height: '100%', fontSize: 'var(--size-body)', backgroundColor: 'transparent', color: 'var(--ink)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '21px' },
  '.cm-content': { caretColor: 'var(--now)', padding: '0 0 8px' },
  '.cm-cursor': { borderLeftColor: 'var(--now)' },
  '.cm-gutters': { backgroundColor: 'transparent', border: 'none', color: 'var(--muted)', fontSize: '11px' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'color-mix(in srgb, var(--hairline) 35%, transparent)' },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--now)',
    textDecorationSkipInk: 'none',
  },
  '.cm-tooltip': { backgroundColor: 'var(--surface)', color: 'var(--ink)', border: '1px solid var(--hairline)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'color-mix(in srgb, var(--now) 22%, transparent)',
  },
});
