import { describe, expect, test } from 'vitest'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { type AskPiece, fetchExport } from './fetch-export'

const FILES: Readonly<Record<string, string>> = { 'a.csv': 'abcdefg', 'empty.csv': '', 'b.csv': 'ähm😀' }
const PIECE = 3

/** A ledger that gives three letters at a time. @param revisions of its answers in turn; the last one stays */
function ledger(revisions: readonly number[] = [1], files = FILES) {
  const asked: string[] = []
  const ask: AskPiece = async ({ file, from }) => {
    asked.push(`${file ?? 'list'}@${from}`)
    const revision = revisions[Math.min(asked.length, revisions.length) - 1] ?? 0
    if (file !== null && files[file] === undefined)
      throw new AppError('not-found', say('There is no such file.'))
    return {
      revision,
      files: Object.entries(files).map(([fileName, { length }]) => ({ fileName, length })),
      text: file === null ? '' : (files[file] ?? '').slice(from, from + PIECE),
    }
  }
  return { ask, asked }
}
const fetched = async (ask: AskPiece, run = new AbortController()) => {
  const shares: number[] = []
  const files = await fetchExport(ask, {
    format: 'csv',
    signal: run.signal,
    onProgress: (share) => void shares.push(share),
  })
  const texts = await Promise.all(
    (files ?? []).map(async ({ fileName, content }) => [fileName, await content.text()]),
  )
  return { files, shares, texts: Object.fromEntries(texts) as unknown }
}

describe('fetching an export', () => {
  test('puts the pieces of every file together and tells how far it is', async () => {
    const { ask, asked } = ledger()
    const { texts, shares, files } = await fetched(ask)
    expect(texts).toEqual(FILES)
    expect(files?.[0]?.content.type).toBe('text/csv')
    expect(asked).toEqual(['list@0', 'a.csv@0', 'a.csv@3', 'a.csv@6', 'b.csv@0', 'b.csv@3'])
    expect(shares).toEqual([3, 6, 7, 10, 12].map((done) => done / 12))
  })

  test('begins anew when the ledger has changed, and never mixes two books', async () => {
    const { ask, asked } = ledger([1, 1, 2])
    expect((await fetched(ask)).texts).toEqual(FILES)
    expect(asked.slice(0, 5)).toEqual(['list@0', 'a.csv@0', 'a.csv@3', 'list@0', 'a.csv@0'])
  })

  test('says so when the ledger does not rest', async () => {
    const { ask, asked } = ledger([1, 2, 3, 4, 5, 6, 7])
    await expect(fetched(ask)).rejects.toMatchObject({ code: 'unavailable' })
    expect(asked).toHaveLength(6)
  })

  test('a file that has another name after midnight is no error', async () => {
    const { ask } = ledger()
    let lists = 0
    const overnight: AskPiece = async (asked) => {
      if (asked.file !== null) return ask(asked)
      lists += 1
      const answer = await ask(asked)
      return lists === 1 ? { ...answer, files: [{ fileName: 'yesterday.csv', length: 4 }] } : answer
    }
    expect((await fetched(overnight)).texts).toEqual(FILES)
  })

  test('gives nothing once it is cancelled, and asks no more', async () => {
    const run = new AbortController()
    const { ask, asked } = ledger()
    const { files } = await fetched(async (piece) => {
      if (piece.from === 3) run.abort()
      return ask(piece)
    }, run)
    expect(files).toBeNull()
    expect(asked).toEqual(['list@0', 'a.csv@0', 'a.csv@3'])
  })

  test('a failure of the ledger, and a file that ends too early, are failures', async () => {
    await expect(fetched(async () => Promise.reject(new Error('gone')))).rejects.toThrow('gone')
    const { ask } = ledger()
    const short: AskPiece = async (asked) => {
      const answer = await ask(asked)
      return asked.from === 6 ? { ...answer, text: '' } : answer
    }
    await expect(fetched(short)).rejects.toThrow('ended before its end')
  })
})
