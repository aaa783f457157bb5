/** CodeMirror for Python: the text is the store's; a mistake is marked at its place. */
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { python } from '@codemirror/lang-python';
import { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, type Diagnostic as Marked, setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import type { Diagnostic } from '#compiler';
import { colours, dress } from './dress.ts';

interface EditorProps {
  readonly text: string;
  readonly mistake: Diagnostic | null;
  readonly onEdit: (text: string) => void;
  readonly onRun: () => void;
}

export function Editor({ text, mistake, onEdit, onRun }: EditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const calls = useRef({ onEdit, onRun });
  calls.current = { onEdit, onRun };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the editor is made once; later texts are brought in below
  useEffect(() => {
    const made = new EditorView({ parent: host.current as HTMLDivElement, state: stateOf(text, calls) });
    view.current = made;
    made.focus();
    return () => made.destroy();
  }, []);
  useEffect(() => {
    const editor = view.current;
    if (editor === null || editor.state.doc.toString() === text) return;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: text } });
  }, [text]);
  useEffect(() => {
    const editor = view.current;
    if (editor !== null)
      editor.dispatch(setDiagnostics(editor.state, mistake === null ? [] : [marked(editor.state, mistake)]));
  }, [mistake]);
  return <div ref={host} style={{ flex: 1, minHeight: 0, overflow: 'hidden' }} />;
}

function stateOf(text: string, calls: { readonly current: Pick<EditorProps, 'onEdit' | 'onRun'> }): EditorState {
  const run = () => {
    calls.current.onRun();
    return true;
  };
  return EditorState.create({
    doc: text,
    extensions: [
      lineNumbers(),
      lintGutter(),
      history(),
      drawSelection(),
      highlightActiveLine(),
      bracketMatching(),
      indentOnInput(),
      indentUnit.of('    '),
      python(),
      syntaxHighlighting(colours),
      dress,
      keymap.of([{ key: 'Mod-Enter', run }, indentWithTab, ...defaultKeymap, ...historyKeymap]),
      EditorView.contentAttributes.of({ 'aria-label': 'Program text' }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) calls.current.onEdit(update.state.doc.toString());
      }),
    ],
  });
}

/** The place of a mistake in the document; at least one character, so that there is something to see. */
function marked({ doc }: EditorState, { span, message, hint }: Diagnostic): Marked {
  const place = (line: number, column: number) => {
    const at = doc.line(Math.min(Math.max(1, line), doc.lines));
    return Math.min(at.from + column, at.to);
  };
  const from = place(span.line, span.column);
  const to = Math.max(place(span.endLine, span.endColumn), Math.min(from + 1, doc.length));
  return { from: Math.min(from, to), to, severity: 'error', message: hint === null ? message : `${message} (${hint})` };
}
