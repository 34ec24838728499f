/** English plural forms of the assistant's pages. */
import type { Catalogue } from '@/lib/i18n/translate'

export const assistantPage: Catalogue = {
  'Show {count} earlier': { one: 'Show {count} earlier message', other: 'Show {count} earlier messages' },
  '{count} numbers have no source: nothing that Holdfast told matches them. Check them before you rely on them.':
    {
      one: 'One number has no source: nothing that Holdfast told matches it. Check it before you rely on it.',
      other:
        '{count} numbers have no source: nothing that Holdfast told matches them. Check them before you rely on them.',
    },
  'With it go the descriptions of {count} tools: what it may look up, and which drafts it may prepare.': {
    one: 'With it goes the description of {count} tool: what it may look up, and which drafts it may prepare.',
    other:
      'With it go the descriptions of {count} tools: what it may look up, and which drafts it may prepare.',
  },
  '{count} answers': { one: '{count} answer', other: '{count} answers' },
  '{count} of unknown cost': { one: '{count} of unknown cost', other: '{count} of unknown cost' },
  'Each of the last {count} answers': { one: 'The last answer', other: 'Each of the last {count} answers' },
  '{count} models are offered.': { one: '{count} model is offered.', other: '{count} models are offered.' },
}
