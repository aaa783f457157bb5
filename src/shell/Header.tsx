/** What is shown and how: scenario, variants, comparison, theme, help. */
import css from './app.module.css';
import { Computer } from './Computer.tsx';
import { Share } from './Share.tsx';
import { SCENARIOS } from './scenarios.ts';
import { chooseMode, chooseScenario, chooseTheme, chooseVariant, useStore } from './store.ts';
import { THEMES, type Theme } from './theme.ts';

export function Header() {
  return (
    <header className={css.header}>
      <h1 className={css.brand}>Loopscope</h1>
      <ScenarioPicker />
      <Variants />
      <Computer />
      <ThemePicker />
      <Share />
      <button
        type="button"
        className={css.headerButton}
        onClick={() => useStore.setState({ help: true })}
        aria-label="Help"
      >
        ?
      </button>
    </header>
  );
}

function ScenarioPicker() {
  const { slug, group } = useStore((state) => state.scenario);
  const groups = [...new Set(SCENARIOS.map((scenario) => scenario.group))];
  return (
    <label className={css.picker}>
      <span className={css.group}>{group} /</span>
      <span className={css.unseen}>Scenario</span>
      <select value={slug} onChange={(event) => chooseScenario(event.target.value)}>
        {groups.map((name) => (
          <optgroup key={name} label={name}>
            {SCENARIOS.filter((scenario) => scenario.group === name).map((scenario) => (
              <option key={scenario.slug} value={scenario.slug}>
                {scenario.title}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

function Variants() {
  const { variants } = useStore((state) => state.scenario);
  const current = useStore((state) => state.variant.id);
  const mode = useStore((state) => state.mode);
  return (
    <nav className={css.variants} aria-label="Variants">
      {variants.map(({ id, title, tagline }) => (
        <button
          key={id}
          type="button"
          className={css.variant}
          title={tagline}
          aria-pressed={mode === 'player' && id === current}
          onClick={() => chooseVariant(id)}
        >
          {title}
        </button>
      ))}
      {variants.length > 1 && (
        <button
          type="button"
          className={css.variant}
          aria-pressed={mode === 'compare'}
          onClick={() => chooseMode('compare')}
        >
          Compare
        </button>
      )}
    </nav>
  );
}

function ThemePicker() {
  const theme = useStore((state) => state.theme);
  return (
    <label className={css.theme}>
      <span className={css.unseen}>Theme</span>
      <select value={theme} onChange={(event) => chooseTheme(event.target.value as Theme)}>
        {THEMES.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
