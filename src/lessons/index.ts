/** The door of lessons: the scenario format. */
export { type Problem, parseScenario, ScenarioError } from './parse.ts';
export type { Block, Inline } from './prose.ts';
export type { Level, Scenario, Variant } from './scenario.ts';
