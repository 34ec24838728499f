/**
 * What an answer is made of when it is shown: the safe part of Markdown. There is no image, no HTML and no link whose address
 * is not shown; whoever draws it draws `url` as text beside the link's own words.
 */
import type { ToldFigure } from '@/lib/core/chat'

/** Where a number of an answer comes from. */
export type Cite =
  | { from: 'figure'; figure: ToldFigure }
  /** A date, a window or a number that a tool told without a place of its own. */
  | { from: 'told' }
  /** The person wrote it. */
  | { from: 'question' }
  /** It counts steps or names a thing: `1st`, `Step 2`. */
  | { from: 'order' }
  /** No tool told it: to be marked. */
  | { from: 'unmatched' }

export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'number'; text: string; cite: Cite }
  /** The model's own mark of a figure, without a number of it before. */
  | { kind: 'mark'; figure: ToldFigure }
  | { kind: 'strong' | 'emphasis' | 'code'; inlines: readonly Inline[] }
  /** `url`: http(s), as it will be opened, to be shown in full. `inlines`: empty when the text is the address. */
  | { kind: 'link'; url: string; inlines: readonly Inline[] }
  | { kind: 'break' }

export type Block =
  | { kind: 'paragraph'; inlines: readonly Inline[] }
  | { kind: 'heading'; level: 1 | 2 | 3 | 4; inlines: readonly Inline[] }
  | { kind: 'list'; isOrdered: boolean; start: number; entries: readonly (readonly Block[])[] }
  | { kind: 'table'; head: readonly (readonly Inline[])[]; rows: readonly (readonly (readonly Inline[])[])[] }
  | { kind: 'quote'; blocks: readonly Block[] }
  | { kind: 'code'; inlines: readonly Inline[] }
  | { kind: 'rule' }
