/** One variant: its program, the stage, what just happened, and the timeline. */
import { Circuit, CodeView, type Moment, Output, Sentence, Tasks, Timeline } from '#views';
import css from './app.module.css';
import { EditorPane } from './EditorPane.tsx';
import { Ending } from './Ending.tsx';
import { seekEvent, seekTime, stepBy } from './playhead.ts';
import { stopRun } from './runs.ts';
import { Story } from './Story.tsx';
import { type Finished, isStale, shownRun, type Tab, useStore } from './store.ts';
import { useShown } from './use-moment.ts';
import { ViewBoundary } from './ViewBoundary.tsx';

export function PlayerPage() {
  const run = useStore(shownRun);
  const running = useStore((state) => state.running);
  const variant = useStore((state) => state.variant);
  const isRunning = running?.variant === variant;
  if (run === null) return <Waiting isRunning={isRunning} />;
  return <Player key={run.model.id} run={run} isRunning={isRunning} />;
}

/** Before there is anything to show. */
function Waiting({ isRunning }: { readonly isRunning: boolean }) {
  return (
    <main className={css.main}>
      <section className={css.left}>
        <ProgramHead />
        <div className={css.program}>
          <EditorPane />
        </div>
      </section>
      <section className={css.right}>{isRunning ? <Progress /> : null}</section>
    </main>
  );
}

function Progress() {
  const stats = useStore((state) => state.running?.stats ?? null);
  return (
    <div className={css.progress} role="status">
      <p>
        {stats === null
          ? 'Running…'
          : `Running: ${stats.events.toLocaleString('en')} events, ${(stats.virtualNs / 1e9).toFixed(3)} virtual seconds so far`}
      </p>
      <button type="button" className={css.primary} onClick={stopRun}>
        Stop
      </button>
    </div>
  );
}

function Player({ run, isRunning }: { readonly run: Finished; readonly isRunning: boolean }) {
  const { model } = run;
  const { moment, explanation } = useShown(run);
  const identities = useStore((state) => state.identities);
  const editing = useStore((state) => state.editing);
  const stale = useStore(isStale);
  return (
    <>
      <main className={css.main}>
        <section className={css.left} aria-label="Program">
          <ProgramHead />
          <div className={css.program}>
            <ViewBoundary name="program">
              {editing || stale ? <EditorPane /> : <CodeView model={model} moment={moment} identities={identities} />}
            </ViewBoundary>
          </div>
          {!stale && <Ending run={run} />}
          <LowerTabs run={run} moment={moment} />
        </section>
        <section className={css.right} aria-label="Stage" data-stale={stale}>
          <div className={css.stage}>
            <ViewBoundary name="stage">
              <div className={css.picture} inert={stale}>
                <Circuit model={model} moment={moment} identities={identities} explanation={explanation} />
              </div>
            </ViewBoundary>
            {isRunning && <Progress />}
          </div>
          <div className={css.sentence}>
            {stale ? <Stale isRunning={isRunning} /> : <Sentence explanation={explanation} onSeekEvent={seekEvent} />}
          </div>
        </section>
      </main>
      <section className={css.timeline} aria-label="Timeline" data-stale={stale} inert={stale}>
        <ViewBoundary name="timeline">
          <Timeline
            groups={[{ title: null, lanes: model.lanes, endNs: model.endNs }]}
            identities={identities}
            time={moment.time}
            endNs={model.endNs}
            onSeekTime={seekTime}
            onStep={stepBy}
          />
        </ViewBoundary>
      </section>
    </>
  );
}

/** In the place of the sentence, while the picture is not of the text in the editor. */
function Stale({ isRunning }: { readonly isRunning: boolean }) {
  return (
    <p className={css.stale} role="status">
      This is the run before your edits.{' '}
      <span>{isRunning ? 'The new one is under way.' : 'Run again to see the new one.'}</span>
    </p>
  );
}

const TABS: readonly Tab[] = ['output', 'tasks', 'story'];

function LowerTabs({ run, moment }: { readonly run: Finished; readonly moment: Moment }) {
  const stale = useStore(isStale);
  const tab = useStore((state) => state.tab);
  const identities = useStore((state) => state.identities);
  return (
    <div className={css.below}>
      <div role="tablist" className={css.tabs} aria-label="Output, tasks or story">
        {TABS.map((name) => (
          <button
            key={name}
            id={`tab-${name}`}
            type="button"
            role="tab"
            aria-selected={name === tab}
            aria-controls="tab-panel"
            onClick={() => useStore.setState({ tab: name })}
          >
            {name}
          </button>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
      <div id="tab-panel" role="tabpanel" aria-labelledby={`tab-${tab}`} className={css.tabPanel} tabIndex={0}>
        <ViewBoundary key={tab} name={tab}>
          {tab !== 'story' && stale && (
            <p className={css.hint}>{`The ${tab} of the edited program comes with its run.`}</p>
          )}
          {tab === 'output' && !stale && <Output moment={moment} />}
          {tab === 'tasks' && !stale && <Tasks model={run.model} moment={moment} identities={identities} />}
          {tab === 'story' && <Story />}
        </ViewBoundary>
      </div>
    </div>
  );
}

/** The file's name, and what can be done with it. */
function ProgramHead() {
  const { file } = useStore((state) => state.variant);
  const editing = useStore((state) => state.editing);
  const stale = useStore(isStale);
  return (
    <div className={css.programHead}>
      <h2 className={css.caps}>{file}</h2>
      {!editing && !stale && (
        <button
          type="button"
          className={css.quiet}
          onClick={() => useStore.setState({ editing: true, playing: false })}
        >
          edit
        </button>
      )}
    </div>
  );
}
