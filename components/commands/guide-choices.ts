/** Articles of the guide as lines of the palette; found, never offered. Pure. */
import { wordsIn } from '@/lib/commands/command-choices'
import { ARTICLES } from '@/lib/guide/registry'
import type { Translator } from '@/lib/i18n/translate'
import type { PaletteChoice } from './palette-choice'

/** @example guideChoices(translator)[0]?.title // 'Guide: Your first portfolio' */
export const guideChoices = (translator: Translator): PaletteChoice[] =>
  ARTICLES.map(
    ({ id, title }): PaletteChoice => ({
      id: `guide.${id}`,
      title: translator.t('Guide: {title}', { title: translator.sentence(title) }),
      words: wordsIn(translator, [title]),
      kind: 'guide',
      isOffered: false,
      act: { route: `guide/${id}` },
    }),
  )
