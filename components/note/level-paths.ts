/** One sign for each level, on 16 by 16: told apart by its shape, also without colour. */
import type { NoteLevel } from '@/lib/core/note'

export const LEVEL_PATHS: Readonly<Record<NoteLevel, string>> = {
  good: 'm3 8.5 3.3 3.3L13 4.6',
  info: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 7.4V11M8 5v.1',
  care: 'M8 2.2 14.3 13.3H1.7L8 2.2ZM8 6.5v3M8 11.4v.1',
  danger: 'M5.4 1.8h5.2l3.6 3.6v5.2l-3.6 3.6H5.4l-3.6-3.6V5.4ZM8 4.8v4M8 11.1v.1',
}
