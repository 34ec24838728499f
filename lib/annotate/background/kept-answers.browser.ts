/**
 * What wallets answered, kept in memory of the browser session until the journal has it: an answer may come while Holdfast is
 * locked. The id of the note and what the page was told (a hash, if any), nothing that was said about it.
 */
import * as v from 'valibot'
import { browser } from 'wxt/browser'
import { createMutex } from '@/lib/vault/mutex'
import { type OutcomeJob, outcomeJobSchema } from '../jobs'

const KEY = 'annotate.answers'
/** A page that answers for many requests pushes out the oldest only. */
const MOST_ANSWERS = 60

const inTurn = createMutex()

export async function readAnswers(): Promise<OutcomeJob[]> {
  const parsed = v.safeParse(v.array(outcomeJobSchema), (await browser.storage.session.get(KEY))[KEY])
  return parsed.success ? parsed.output : []
}

/** The first answer for a note counts, as in the journal. */
export const keepAnswer = (answer: OutcomeJob): Promise<void> =>
  inTurn(async () => {
    const others = await readAnswers()
    if (others.some(({ id }) => id === answer.id)) return
    await browser.storage.session.set({ [KEY]: [...others, answer].slice(-MOST_ANSWERS) })
  })

/** The journal has it. */
export const dropAnswer = (id: OutcomeJob['id']): Promise<void> =>
  inTurn(async () => {
    const left = (await readAnswers()).filter((each) => each.id !== id)
    await (left.length > 0
      ? browser.storage.session.set({ [KEY]: left })
      : browser.storage.session.remove(KEY))
  })
