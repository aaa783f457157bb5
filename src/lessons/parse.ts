/**
 * Reading a scenario: `scenario.md` (YAML front matter between two lines of `---`, then the lesson) and the Python files
 * beside it. What is wrong is said with its place and what to do about it; a scenario is right or it is refused.
 */
import * as v from 'valibot';
import { parse as parseYaml } from 'yaml';
import { proseOf } from './prose.ts';
import type { Scenario } from './scenario.ts';

const text = (what: string) =>
  v.pipe(v.string(`must be text: ${what}`), v.trim(), v.nonEmpty(`must not be empty: ${what}`));
const id = v.pipe(text('a short name'), v.regex(/^[a-z][a-z0-9-]*$/, 'must be lower-case letters, digits and hyphens'));

const VARIANT = v.strictObject({
  id,
  file: v.pipe(
    text('a Python file of this folder'),
    v.regex(/^[\w.-]+\.py$/, 'must be the name of a .py file of this folder'),
  ),
  title: text('what its tab says'),
  tagline: text('what is special about it, in a few words'),
  jobs: v.optional(text('the function whose calls are the jobs')),
});

const FRONT_MATTER = v.strictObject({
  title: text('what the scenario is called'),
  summary: text('one or two sentences for the list of scenarios'),
  level: v.picklist(['beginner', 'intermediate', 'advanced'], 'must be beginner, intermediate or advanced'),
  group: text('the heading it stands under'),
  talk: v.optional(text('the talk it comes from')),
  hosts: v.optional(v.array(text('NAME KIND key=value …'), 'must be a list of hosts')),
  variants: v.pipe(v.array(VARIANT, 'must be a list of variants'), v.minLength(1, 'must name at least one variant')),
});

/** One thing that is wrong with a scenario. */
export interface Problem {
  /** As `variants[0].file`; empty for the whole file. */
  readonly where: string;
  readonly what: string;
}

/** A scenario that cannot be used, with everything that is wrong with it. */
export class ScenarioError extends Error {
  override readonly name = 'ScenarioError';
  readonly problems: readonly Problem[];

  constructor(slug: string, problems: readonly Problem[]) {
    const lines = problems.map(({ where, what }) => `  ${where === '' ? '' : `${where}: `}${what}`);
    super(`scenarios/${slug}/scenario.md\n${lines.join('\n')}`);
    this.problems = problems;
  }
}

/** The scenario in the folder `slug`; `files` are the texts of its Python files by name. Throws ScenarioError. */
export function parseScenario(slug: string, markdown: string, files: Readonly<Record<string, string>>): Scenario {
  const [front, lesson] = divided(slug, markdown);
  const found = v.safeParse(FRONT_MATTER, yamlOf(slug, front));
  if (!found.success) throw new ScenarioError(slug, found.issues.map(problemOf));
  const { variants, talk, hosts, ...rest } = found.output;
  const problems = variants.flatMap((variant, i) => problemsOf(variant, i, variants, files));
  if (problems.length > 0) throw new ScenarioError(slug, problems);
  return {
    slug,
    ...rest,
    talk: talk ?? null,
    hosts: hosts ?? [],
    variants: variants.map((variant) => ({ ...variant, jobs: variant.jobs ?? null })),
    lesson: proseOf(lesson),
    files,
  };
}

function divided(slug: string, markdown: string): [string, string] {
  const match = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*\r?$([\s\S]*)/m.exec(markdown);
  if (match === null || match.index !== 0) {
    const what = 'must begin with front matter: a line of ---, the fields, and another line of ---';
    throw new ScenarioError(slug, [{ where: '', what }]);
  }
  return [match[1] ?? '', match[2] ?? ''];
}

function yamlOf(slug: string, front: string): unknown {
  try {
    return parseYaml(front);
  } catch (error) {
    throw new ScenarioError(slug, [{ where: '', what: `front matter is not YAML: ${(error as Error).message}` }]);
  }
}

function problemOf(issue: v.BaseIssue<unknown>): Problem {
  const where = (issue.path ?? []).reduce(
    (path, { key }) =>
      typeof key === 'number' ? `${path}[${key}]` : path === '' ? String(key) : `${path}.${String(key)}`,
    '',
  );
  return { where, what: meant(issue) };
}

/** A missing field and an unknown one are told apart from a wrong one. */
function meant({ expected, received, message }: v.BaseIssue<unknown>): string {
  if (expected === 'never') return 'is not a field of a scenario; remove it or correct its name';
  if (received === 'undefined') return `is missing; ${message.replace(/^must be/, 'add')}`;
  return message.startsWith('Invalid key: Expected') ? 'is missing; add it' : message;
}

interface Named {
  readonly id: string;
  readonly file: string;
}

function problemsOf(
  { id: name, file }: Named,
  at: number,
  all: readonly Named[],
  files: Readonly<Record<string, string>>,
): Problem[] {
  const problems: Problem[] = [];
  if (!(file in files)) {
    const what = `there is no ${file} in this folder; add the file or correct the name`;
    problems.push({ where: `variants[${at}].file`, what });
  }
  const twin = all.findIndex((other) => other.id === name);
  if (twin < at)
    problems.push({
      where: `variants[${at}].id`,
      what: `variants[${twin}] is called ${name} too; give one another id`,
    });
  return problems;
}
