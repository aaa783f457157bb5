/** Constants as text: in listings, in annotations that are kept as texts, in messages of the compiler. */
import type { Const } from './code.ts';
import { bytesRepr, floatRepr, strRepr } from './repr.ts';

/** A constant as Python would write it, code objects by name. */
export function constText(constant: Const): string {
  switch (constant.kind) {
    case 'none':
      return 'None';
    case 'true':
      return 'True';
    case 'false':
      return 'False';
    case 'ellipsis':
      return '...';
    case 'int':
      return String(constant.value);
    case 'float':
      return floatRepr(constant.value);
    case 'complex':
      return `${floatRepr(constant.imag).replace(/\.0$/, '')}j`;
    case 'str':
      return strRepr(constant.value);
    case 'bytes':
      return bytesRepr(Uint8Array.from(constant.value));
    case 'code':
      return `<code ${constant.code.qualname}>`;
    default: {
      const items = constant.items.map(constText).join(', ');
      return `${constant.kind === 'tuple' ? '' : 'frozenset'}(${items}${constant.items.length === 1 ? ',' : ''})`;
    }
  }
}
