/**
 * Runs the checks that are due, all at once and each with a limit of time, and turns what they find into lines. A check that
 * fails or is late is told as not run: never silence. Pure but for what the checks ask through their sources.
 */
import { AppError, toAppError } from '@/lib/core/errors'
import type { NoteLevel, NoteLine, NotRun } from '@/lib/core/note'
import { type Sentence, say } from '@/lib/core/sentence'
import { within } from '@/lib/core/within'
import type { AnnotationSettings } from '@/lib/settings/annotation-settings'
import type { AnnotationCheck, CheckFinding, CheckInput } from '../define-check'
import type { NoteSources } from '../note-sources'
import { mutedDangers } from './muted-dangers'

export interface CheckRun {
  checks: readonly AnnotationCheck[]
  /** The person's choices, by the check's id. */
  choices: AnnotationSettings['checks']
  sources: NoteSources
  input: CheckInput
  /** `bytes`: only what needs nothing else. */
  pass: 'read' | 'whole'
  /** Longest wait for one check (ms). */
  patienceMs: number
}

export interface CheckOutcome {
  /** In the order of the registry. */
  lines: NoteLine[]
  notRun: NotRun[]
}

type Choice = AnnotationSettings['checks'][string]

/** What one check came to, with the dangers that the person's choices take off it. */
interface Judged extends CheckOutcome {
  softened: readonly CheckFinding[]
}

/** @example const { lines, notRun } = await runChecks({ checks, choices: {}, sources, input, pass: 'whole', patienceMs: 6_000 }) */
export async function runChecks(run: CheckRun): Promise<CheckOutcome> {
  const due = run.checks.filter(
    ({ id, needs, mayBeDanger }) =>
      (run.pass === 'whole' || needs === 'bytes') &&
      (mayBeDanger === true || choiceOf(run, id)?.muted !== true),
  )
  const outcomes = await Promise.all(due.map((check) => outcomeOf(check, run)))
  return {
    lines: [
      ...outcomes.flatMap(({ lines }) => lines),
      ...mutedDangers(outcomes.flatMap(({ softened }) => softened)),
    ],
    notRun: outcomes.flatMap(({ notRun }) => notRun),
  }
}

const choiceOf = ({ choices }: CheckRun, id: string): Choice | undefined =>
  Object.hasOwn(choices, id) ? choices[id] : undefined

const NOTHING: Judged = { lines: [], notRun: [], softened: [] }

async function outcomeOf(check: AnnotationCheck, run: CheckRun): Promise<Judged> {
  const { id, title } = check
  const choice = choiceOf(run, id)
  // Why a muted check could not look is as muted as what it says.
  const untold = (why: Sentence): Judged =>
    choice?.muted === true
      ? NOTHING
      : { ...NOTHING, notRun: [{ check: id, title, why, ...(check.isPersonal ? { isPrivate: true } : {}) }] }
  try {
    const late = () => new AppError('unavailable', say('It took too long.'))
    // Made in a promise of its own: a check that throws at once is no different from one that rejects.
    const work = Promise.resolve().then(() => check.run(run.input, run.sources, thresholdOf(check, choice)))
    const result = await within(run.patienceMs, work, late)
    if (result === undefined) return NOTHING
    if ('notRun' in result) return untold(result.notRun)
    return judged(id, result, choice)
  } catch (error) {
    return untold(toAppError(error).sentence)
  }
}

function judged(id: string, found: readonly CheckFinding[], choice: Choice | undefined): Judged {
  const isMuted = choice?.muted === true
  const isSoftened = isMuted || (choice?.atMost !== undefined && choice.atMost !== 'danger')
  return {
    lines: isMuted ? [] : found.map((finding) => lineOf(id, finding, choice)),
    notRun: [],
    softened: isSoftened ? found.filter(({ level }) => level === 'danger') : [],
  }
}

/** The person's, within what the check allows. */
export function thresholdOf({ threshold }: AnnotationCheck, choice: Choice | undefined): number {
  if (!threshold) return 0
  const { least, most } = threshold
  return Math.min(most, Math.max(least, choice?.threshold ?? threshold.default))
}

const RANK: Readonly<Record<NoteLevel, number>> = { good: 0, info: 1, care: 2, danger: 3 }

function lineOf(
  id: string,
  { about, level, ...finding }: CheckFinding,
  choice: Choice | undefined,
): NoteLine {
  const most = choice?.atMost
  return {
    ...finding,
    what: about === undefined ? id : `${id}:${about}`,
    level: most !== undefined && RANK[level] > RANK[most] ? most : level,
  }
}

/** @example worstOf([{ level: 'info' }, { level: 'care' }]) // 'care' */
export function worstOf(lines: readonly Pick<NoteLine, 'level'>[]): NoteLevel {
  return lines.reduce<NoteLevel>((worst, { level }) => (RANK[level] > RANK[worst] ? level : worst), 'info')
}
