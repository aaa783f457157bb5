/** The program, to write: the editor, what is wrong with the text, and the buttons that run it or take it back. */
import type { Diagnostic } from '#compiler';
import css from './app.module.css';
import { Editor } from './editor/Editor.tsx';
import { runEdited } from './runs.ts';
import { diagnose, edit, isStale, ownText, resetText, textOf, useStore } from './store.ts';

export function EditorPane() {
  const variant = useStore((state) => state.variant);
  const scenario = useStore((state) => state.scenario);
  const text = useStore((state) => textOf(state, variant));
  const stale = useStore(isStale);
  const busy = useStore((state) => state.running !== null);
  const mistake = diagnose(text, variant.file);
  return (
    <div className={css.editorPane}>
      <Editor key={variant.id} text={text} mistake={mistake} onEdit={edit} onRun={runEdited} />
      {mistake !== null && (
        <p className={css.mistake} role="alert">
          <strong>{sentenceOf(mistake)}</strong>
          {mistake.hint !== null && <span>{mistake.hint}</span>}
        </p>
      )}
      <div className={css.editorButtons}>
        <button
          type="button"
          className={css.primary}
          onClick={runEdited}
          disabled={busy || mistake !== null}
          title="Ctrl+Enter"
        >
          {stale ? 'Run again' : 'Run'}
        </button>
        {!stale && (
          <button type="button" className={css.quiet} onClick={() => useStore.setState({ editing: false })}>
            Done
          </button>
        )}
        {text !== ownText(scenario, variant) && (
          <button type="button" className={css.quiet} onClick={resetText}>
            Undo all edits
          </button>
        )}
      </div>
    </div>
  );
}

function sentenceOf({ kind, class: name, message, span: { line } }: Diagnostic): string {
  return kind === 'unsupported' ? `Line ${line}: ${message}` : `Line ${line}: ${name}: ${message}`;
}
