import { describe, expect, test } from 'vitest'
import { fill, say } from '@/lib/core/sentence'
import { defineArticle, doors, section, terms, text } from './define-article'
import { ARTICLES } from './registry'
import { readArticle, searchGuide } from './search-guide'

const sentence = ({ template, params }: { template: string; params?: Parameters<typeof fill>[1] }) =>
  fill(template, params)

const article = (id: string, title: string, lead: string, ...sections: [string, string, string][]) =>
  readArticle(
    defineArticle({
      id,
      title: { template: title },
      lead: { template: lead },
      sections: sections.map(([name, heading, words]) =>
        section(name, { template: heading }, text({ template: words }), doors('page.accounts')),
      ),
      related: [],
    }),
    sentence,
  )

const some = [
  article('text', 'One', 'Nothing', ['deep', 'Somewhere', 'Here stands the fee of a swap.']),
  article('heading', 'Two', 'Nothing', ['first', 'Other', 'Nothing.'], ['fees', 'Fees', 'Nothing.']),
  article('lead', 'Three', 'About fees.', ['a', 'A', 'Nothing.']),
  article('title', 'Fées and costs', 'Nothing', ['a', 'A', 'Nothing.']),
]
const ids = (query: string, of = some) => searchGuide(of, query)?.map((found) => found.article)

describe('searching the guide', () => {
  test('the title comes before the lead, the lead before a heading, a heading before the text', () => {
    expect(ids('fee')).toEqual(['title', 'lead', 'heading', 'text'])
  })

  test('what is found in a section leads to that section', () => {
    expect(searchGuide(some, 'fee')?.map((found) => found.section)).toEqual([
      undefined,
      undefined,
      'fees',
      'deep',
    ])
  })

  test('case and accents are no hindrance, in the question and in the words', () => {
    expect(ids('FÉE')).toEqual(ids('fee'))
    expect(ids('uberblick', [article('u', 'Überblick', '', ['a', 'A', 'b'])])).toEqual(['u'])
    expect(ids('strasse', [article('s', 'Die Straße', '', ['a', 'A', 'b'])])).toEqual(['s'])
  })

  test('every word must be found, wherever it stands', () => {
    expect(ids('fee swap')).toEqual(['text'])
    expect(ids('fee nonsense')).toEqual([])
  })

  test('words are found by how they begin; by what is inside only where nothing begins so', () => {
    expect(ids('osts')).toEqual(['title'])
    expect(ids('cost')).toEqual(['title'])
    expect(ids('ee')).toEqual([])
  })

  test('a language without spaces is found anywhere', () => {
    expect(ids('税', [article('ja', '確定申告と税金', '', ['a', 'A', 'b'])])).toEqual(['ja'])
  })

  test('nothing asked is not the same as nothing found', () => {
    expect(searchGuide(some, '  ')).toBeNull()
    expect(searchGuide(some, '…')).toEqual([])
    expect(searchGuide(some, 'zzz')).toEqual([])
  })

  test('terms are searched, too', () => {
    const read = readArticle(
      defineArticle({
        id: 'words',
        title: { template: 'Words' },
        lead: { template: 'All' },
        sections: [
          section(
            'a',
            { template: 'A' },
            terms({ name: say('Asset'), about: { template: 'A thing that is owned' } }),
          ),
        ],
        related: [],
      }),
      sentence,
    )
    expect(searchGuide([read], 'owned asset')).toEqual([{ article: 'words', section: 'a' }])
  })
})

describe('the guide as it is', () => {
  const english = ARTICLES.map((each) => readArticle(each, sentence))

  test.each([
    ['forgot pin', 'vault'],
    ['ledger firefox', 'wallets'],
    ['xirr', 'figures'],
    ['withdraw key', 'exchanges'],
    ['csv', 'imports'],
    ['form 8949', 'taxes'],
    ['seed', 'wallets'],
    ['quiet hours', 'alerts'],
  ])('“%s” leads to %s first', (query, id) => {
    expect(searchGuide(english, query)?.[0]?.article).toBe(id)
  })
})
