/** The scenario's lesson, to read beside the run. */
import type { Block, Inline } from '#lessons';
import css from './app.module.css';
import { useStore } from './store.ts';

export function Story() {
  const { summary, lesson, talk } = useStore((state) => state.scenario);
  return (
    <div className={css.story}>
      <p className={css.summary}>{summary}</p>
      {lesson.map((block, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a lesson's blocks do not move
        <BlockView key={i} block={block} />
      ))}
      {talk !== null && <p className={css.talk}>{`After the talk: ${talk}`}</p>}
    </div>
  );
}

function BlockView({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Inlines inlines={block.inlines} />
        </p>
      );
    case 'heading':
      return (
        <h3>
          <Inlines inlines={block.inlines} />
        </h3>
      );
    case 'code':
      return (
        <pre>
          <code>{block.text}</code>
        </pre>
      );
    case 'list':
      return (
        <ul>
          {block.items.map((item, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a lesson's items do not move
            <li key={i}>
              <Inlines inlines={item} />
            </li>
          ))}
        </ul>
      );
  }
}

const TAGS = { plain: 'span', code: 'code', strong: 'strong', emphasis: 'em' } as const;

function Inlines({ inlines }: { readonly inlines: readonly Inline[] }) {
  return inlines.map(({ style, text }, i) => {
    const Tag = TAGS[style];
    // biome-ignore lint/suspicious/noArrayIndexKey: a text's pieces do not move
    return <Tag key={i}>{text}</Tag>;
  });
}
