/** A regular expression as a tree: what the parser makes and the compiler turns into instructions. */

/** Flags by the values that programs see. */
export const FLAG = {
  IGNORECASE: 2,
  LOCALE: 4,
  MULTILINE: 8,
  DOTALL: 16,
  UNICODE: 32,
  VERBOSE: 64,
  DEBUG: 128,
  ASCII: 256,
} as const;

export type Category = 'd' | 'D' | 's' | 'S' | 'w' | 'W';

/** One member of a set: a range of code points, or a category. */
export type Member = { readonly from: number; readonly to: number } | { readonly category: Category };

export type Node =
  | { readonly kind: 'set'; readonly members: readonly Member[]; readonly negated: boolean; readonly flags: number }
  | { readonly kind: 'any'; readonly flags: number }
  | { readonly kind: 'at'; readonly where: '^' | '$' | 'A' | 'Z' | 'b' | 'B'; readonly flags: number }
  | { readonly kind: 'sequence'; readonly items: readonly Node[] }
  | { readonly kind: 'branch'; readonly choices: readonly Node[] }
  | { readonly kind: 'group'; readonly index: number; readonly body: Node }
  | {
      readonly kind: 'repeat';
      readonly min: number;
      readonly max: number;
      readonly how: 'greedy' | 'lazy' | 'possessive';
      readonly body: Node;
    }
  | { readonly kind: 'reference'; readonly group: number; readonly flags: number }
  /** `back`: how many characters before the place the body begins, 0 for what looks ahead. */
  | { readonly kind: 'look'; readonly back: number; readonly negated: boolean; readonly body: Node }
  | { readonly kind: 'atomic'; readonly body: Node }
  | { readonly kind: 'condition'; readonly group: number; readonly yes: Node; readonly no: Node };

/** The fewest and the most characters that a node can take. */
export function widthOf(node: Node, groups: ReadonlyMap<number, readonly [number, number]>): readonly [number, number] {
  switch (node.kind) {
    case 'set':
    case 'any':
      return [1, 1];
    case 'at':
    case 'look':
      return [0, 0];
    case 'sequence':
      return node.items.reduce<readonly [number, number]>((sum, item) => plus(sum, widthOf(item, groups)), [0, 0]);
    case 'branch':
      return node.choices.map((choice) => widthOf(choice, groups)).reduce(either);
    case 'group':
    case 'atomic':
      return widthOf(node.body, groups);
    case 'repeat': {
      const [least, most] = widthOf(node.body, groups);
      return [least * node.min, most === 0 ? 0 : most * node.max];
    }
    case 'reference':
      return groups.get(node.group) ?? [0, Number.POSITIVE_INFINITY];
    case 'condition':
      return either(widthOf(node.yes, groups), widthOf(node.no, groups));
  }
}

const plus = (a: readonly [number, number], b: readonly [number, number]) => [a[0] + b[0], a[1] + b[1]] as const;
const either = (a: readonly [number, number], b: readonly [number, number]) =>
  [Math.min(a[0], b[0]), Math.max(a[1], b[1])] as const;
