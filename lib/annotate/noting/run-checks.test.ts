import { describe, expect, test } from 'vitest'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { type AnnotationCheck, type CheckInput, defineCheck } from '../define-check'
import type { NoteSources } from '../note-sources'
import { composeNote } from './compose-note'
import { type CheckRun, runChecks, worstOf } from './run-checks'

const check = (id: string, change: Partial<AnnotationCheck> = {}): AnnotationCheck =>
  defineCheck({
    id,
    title: say('A title'),
    explanation: say('An explanation'),
    needs: 'bytes',
    run: () => [{ level: 'danger', sentence: say('Found.'), isPrivate: true }],
    ...change,
  })
const run = (checks: AnnotationCheck[], more: Partial<CheckRun> = {}) =>
  runChecks({
    checks,
    choices: {},
    sources: {} as NoteSources,
    input: {} as CheckInput,
    pass: 'whole',
    patienceMs: 1_000,
    ...more,
  })

test('findings become lines in the order of the checks, named by what they are about', async () => {
  const about = check('b', {
    run: async () => [{ about: 'usdc', level: 'care', sentence: say('Later.'), isPrivate: false }],
  })
  expect((await run([about, check('a')])).lines).toEqual([
    { what: 'b:usdc', level: 'care', sentence: say('Later.'), isPrivate: false },
    { what: 'a', level: 'danger', sentence: say('Found.'), isPrivate: true },
  ])
})

describe('a check that', () => {
  test('looks at the person’s own keeps its reasons private, whether it says or throws them', async () => {
    const { notRun } = await run([
      check('own', { isPersonal: true, run: () => ({ notRun: say('Kraken is down.') }) }),
      check('throws', {
        isPersonal: true,
        run: () => Promise.reject(new AppError('unreachable', say('No answer.'))),
      }),
      check('public', { run: () => ({ notRun: say('No price.') }) }),
    ])
    expect(notRun.map(({ isPrivate }) => isPrivate === true)).toEqual([true, true, false])
  })

  test('throws, rejects or hangs is told as not run, and takes no other with it', async () => {
    const { lines, notRun } = await run(
      [
        check('throws', {
          run: () => {
            throw new TypeError('x')
          },
        }),
        check('rejects', { run: () => Promise.reject(new AppError('unreachable', say('No answer.'))) }),
        check('hangs', { run: () => new Promise(() => undefined) }),
        check('says', { run: () => ({ notRun: say('No price.') }) }),
        check('works'),
      ],
      { patienceMs: 20 },
    )
    expect(lines).toHaveLength(1)
    expect(notRun.map(({ check: id, why }) => [id, why.template])).toEqual([
      ['throws', 'Something went wrong inside Holdfast.'],
      ['rejects', 'No answer.'],
      ['hangs', 'It took too long.'],
      ['says', 'No price.'],
    ])
  })
  test('needs answers is not run in the first pass, and a muted one never', async () => {
    const checks = [check('slow', { needs: 'asked' }), check('quick'), check('muted')]
    const choices = { muted: { muted: true } }
    expect((await run(checks, { pass: 'read', choices })).lines.map(({ what }) => what)).toEqual(['quick'])
    expect((await run(checks, { choices })).lines.map(({ what }) => what)).toEqual(['slow', 'quick'])
  })
  test('is tuned gets the threshold within its bounds', async () => {
    const seen: number[] = []
    const tuned = check('tuned', {
      threshold: { unit: 'percent', default: 1, least: 0.5, most: 10 },
      run: (_, __, threshold) => void seen.push(threshold),
    })
    await run([tuned])
    await run([tuned], { choices: { tuned: { threshold: 5 } } })
    await run([tuned], { choices: { tuned: { threshold: 500 } } })
    expect(seen).toEqual([1, 5, 10])
  })
  test('may say no worse than a person allows', async () => {
    const { lines } = await run([check('a')], { choices: { a: { atMost: 'care' } } })
    expect(lines[0]?.level).toBe('care')
  })
  test('is muted or lowered lets its dangers be counted, and nothing else of them be told', async () => {
    const open = { level: 'danger', sentence: say('Found.'), isPrivate: false } as const
    const checks = [
      check('muted', { mayBeDanger: true, run: () => [open, { ...open, level: 'care' }] }),
      check('own', { mayBeDanger: true }),
      check('lowered', { mayBeDanger: true, run: () => [open] }),
      check('late', { mayBeDanger: true, run: () => ({ notRun: say('No price.') }) }),
      check('kept', { mayBeDanger: true, run: () => [open] }),
    ]
    const choices = {
      muted: { muted: true },
      own: { muted: true },
      lowered: { atMost: 'info' },
      late: { muted: true },
      kept: { atMost: 'danger' },
    } as const
    const { lines, notRun } = await run(checks, { choices })
    expect(notRun).toEqual([])
    expect(lines.map(({ what, level, isPrivate, values }) => [what, level, isPrivate, values])).toEqual([
      ['lowered', 'info', false, undefined],
      ['kept', 'danger', false, undefined],
      ['muted', 'info', false, { count: { count: 2 } }],
      ['muted:own', 'info', true, { count: { count: 1 } }],
    ])
  })
  test('is muted and finds no danger leaves nothing in the note', async () => {
    const care = { level: 'care', sentence: say('Found.'), isPrivate: false } as const
    const choices = { muted: { muted: true } }
    const { lines } = await run([check('muted', { mayBeDanger: true, run: () => [care] })], { choices })
    expect(lines).toEqual([])
  })
  test('is named like something of every object is not chosen by it', async () => {
    expect((await run([check('constructor')])).lines).toHaveLength(1)
  })
})

test('a note tells dangers first and has the level of its worst line', () => {
  const line = (what: string, level: 'info' | 'danger' | 'good') => ({
    what,
    level,
    sentence: say('x'),
    isPrivate: false,
  })
  const note = composeNote({
    id: 'a' as never,
    at: 1,
    origin: 'https://app.example',
    state: 'whole',
    opening: { headline: { sentence: say('Swap') }, lines: [line('pays', 'info')] },
    found: { lines: [line('fine', 'good'), line('bad', 'danger')], notRun: [] },
  })
  expect(note.lines.map(({ what }) => what)).toEqual(['bad', 'pays', 'fine'])
  expect(note.level).toBe('danger')
  expect(worstOf([])).toBe('info')
})
