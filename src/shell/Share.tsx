/** A link to the moment that is shown, to be copied. Made when it is asked for; the address of the page stays as it is. */
import { useRef, useState } from 'react';
import css from './app.module.css';
import { writeLink } from './link.ts';
import { useStore } from './store.ts';

export function Share() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [link, setLink] = useState('');
  const open = () => {
    setLink(linkHere());
    dialog.current?.showModal();
  };
  return (
    <>
      <button type="button" className={css.share} onClick={open}>
        Share
      </button>
      <dialog ref={dialog} className={css.help} aria-labelledby="share-title">
        <h2 id="share-title">A link to this moment</h2>
        <input
          className={css.link}
          readOnly
          value={link}
          aria-label="Link"
          onFocus={(event) => event.currentTarget.select()}
        />
        <Edited />
        <form method="dialog">
          <Copy text={link} />
          <button type="submit" className={css.quiet}>
            Close
          </button>
        </form>
      </dialog>
    </>
  );
}

/** A link leads to the scenario as it came. */
function Edited() {
  const edited = useStore((state) => state.texts[state.variant.id] !== undefined);
  return edited ? <p>Your edits are kept in this browser only: the link opens the program as it was.</p> : null;
}

/** Copying may be forbidden; the link can still be taken by hand. */
function Copy({ text }: { readonly text: string }) {
  const [said, setSaid] = useState({ text: '', of: '' });
  const copy = () => {
    const tell = (what: string) => setSaid({ text: what, of: text });
    const { clipboard } = navigator as { clipboard?: Clipboard };
    const refused = () => tell('Not allowed here: copy it by hand');
    if (clipboard === undefined) refused();
    else clipboard.writeText(text).then(() => tell('Copied'), refused);
  };
  return (
    <>
      <button type="button" className={css.primary} onClick={copy}>
        Copy
      </button>
      <output>{said.of === text ? said.text : ''}</output>
    </>
  );
}

function linkHere(): string {
  const { scenario, variant, mode, grain, playhead, knobs } = useStore.getState();
  const here = {
    scenario: scenario.slug,
    variant: variant.id,
    compare: mode === 'compare',
    grain,
    step: Math.floor(playhead),
  };
  const query = writeLink(here, knobs);
  return `${location.origin}${location.pathname}?${query}`;
}
