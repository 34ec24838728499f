/**
 * How long the tasks of an extension's main thread took, on the clock and of the processor. On a machine that does other things
 * too a task may wait for its turn: only the second figure tells what the task itself cost.
 */
import type { Page } from 'puppeteer-core'
import * as v from 'valibot'
import { quantile } from './figures'

export interface TaskTime {
  /** ms on the clock. */
  wall: number
  /** ms of the processor. */
  cpu: number
}

const taskSchema = v.object({
  ph: v.literal('X'),
  name: v.literal('ThreadControllerImpl::RunTask'),
  pid: v.number(),
  dur: v.number(),
  tdur: v.number(),
})
const mainSchema = v.object({
  name: v.literal('thread_name'),
  pid: v.number(),
  tid: v.number(),
  args: v.object({ name: v.literal('CrRendererMain') }),
})
const threadSchema = v.object({ pid: v.number(), tid: v.number() })

/** @param costs ms of the processor, one a task @example mostOfTasks([0.2, 4, 6]) // '95 % of those above 1 ms within 5.9 ms' */
export const mostOfTasks = (costs: readonly number[]): string =>
  `95 % of those above 1 ms within ${quantile(
    costs.filter((each) => each > 1),
    0.95,
  ).toFixed(1)} ms`

/** @returns of the main thread that was busiest: pages and engine of an extension share it */
export async function timeTasks<T>(
  page: Page,
  run: () => Promise<T>,
): Promise<{ result: T; tasks: TaskTime[] }> {
  const session = await page.browser().target().createCDPSession()
  const events: unknown[] = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value))
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { recordMode: 'recordContinuously', includedCategories: ['toplevel'] },
  })
  const result = await run()
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  await complete
  await session.detach()
  return { result, tasks: busiest(events) }
}

function busiest(events: readonly unknown[]): TaskTime[] {
  const threads = new Map<string, TaskTime[]>()
  for (const event of events) {
    const main = v.safeParse(mainSchema, event)
    if (main.success) threads.set(keyOf(main.output), [])
  }
  for (const event of events) {
    const task = v.safeParse(taskSchema, event)
    const thread = v.safeParse(threadSchema, event)
    if (!task.success || !thread.success) continue
    threads.get(keyOf(thread.output))?.push({ wall: task.output.dur / 1000, cpu: task.output.tdur / 1000 })
  }
  const [first] = [...threads.values()].sort((a, b) => cpuOf(b) - cpuOf(a))
  if (!first || first.length === 0) throw new Error('the browser told no task of a page')
  return first
}

const keyOf = ({ pid, tid }: { pid: number; tid: number }) => `${pid} ${tid}`
const cpuOf = (tasks: readonly TaskTime[]) => tasks.reduce((sum, { cpu }) => sum + cpu, 0)
