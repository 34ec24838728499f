/**
 * What the words of a file's column of kinds mean. Words that nobody knows are marked: their rows cannot be read until the
 * user says what they are, or that they are left out.
 */

import { useT } from '@/components/shell/translation'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { ENTRY_KINDS } from '@/lib/core/entry'
import { KIND_WORDS } from '@/lib/core/entry-words'
import { KIND_MEANINGS } from '@/lib/imports/column-mapping'
import { type KindWord, MOST_KIND_WORDS, meaningOf } from '@/lib/imports/kind-words'
import { type MappingDraft, withMeaning } from './import-draft'

export interface KindWordsProps {
  words: readonly KindWord[]
  mapping: MappingDraft
  onChange: (mapping: MappingDraft) => void
}

export function KindWords({ words, mapping, onChange }: KindWordsProps) {
  const { t, sentence } = useT()
  if (words.length === 0) return null
  if (words.length > MOST_KIND_WORDS)
    return (
      <Banner tone="warn">
        {t('The column {column} has so many different words that it hardly says what the rows are.', {
          column: mapping.kind,
        })}
      </Banner>
    )
  const meanings = [
    { value: '', label: t('Choose …') },
    ...ENTRY_KINDS.map((kind) => ({ value: kind, label: sentence(KIND_WORDS[kind]) })),
    { value: 'skip', label: t('leave these rows out') },
  ]
  return (
    <section aria-labelledby="kind-words" className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <h3 id="kind-words" className="text-sm font-semibold">
        {t('What the words of {column} mean', { column: mapping.kind })}
      </h3>
      <Unknown words={words} mapping={mapping} onChange={onChange} />
      <div className="grid items-start gap-3 sm:grid-cols-2 lg:grid-cols-4">
        {words.map(({ word, rows }) => {
          const meaning = meaningOf(word, mapping.kinds)
          const count = t('In {count} rows', { count: rows })
          return (
            <Select
              key={word}
              controlSize="sm"
              label={word}
              hint={meaning === undefined ? `${count} · ${t('not known yet')}` : count}
              options={meanings}
              value={meaning ?? ''}
              onChange={({ target }) =>
                onChange(
                  withMeaning(mapping, word, KIND_MEANINGS.find((each) => each === target.value) ?? null),
                )
              }
            />
          )
        })}
      </div>
    </section>
  )
}

/** How many words nobody knows, and the usual meanings of some of them in one click. */
function Unknown({ words, mapping, onChange }: KindWordsProps) {
  const { t } = useT()
  const unknown = words.filter(({ word }) => meaningOf(word, mapping.kinds) === undefined)
  if (unknown.length === 0) return null
  const proposed = unknown.filter(({ proposal }) => proposal !== undefined)
  return (
    <Banner
      tone="warn"
      action={
        proposed.length === 0 ? undefined : (
          <Button
            size="sm"
            onClick={() =>
              onChange(
                proposed.reduce(
                  (draft, { word, proposal }) => withMeaning(draft, word, proposal ?? null),
                  mapping,
                ),
              )
            }
          >
            {t('Take what {count} of them usually mean', { count: proposed.length })}
          </Button>
        )
      }
    >
      {t('{count} words are not known. Their rows are not read until you say what they mean.', {
        count: unknown.length,
      })}
    </Banner>
  )
}
