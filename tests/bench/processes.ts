/** The extension's own process: found among the browser's children by its switch, measured by its private bytes and its Workers' time. */
import { readdirSync, readFileSync } from 'node:fs'

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return '' // the process has just ended
  }
}

const parentOf = (pid: number): number =>
  Number(/^PPid:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0)

export const canMeasure = (): boolean => process.platform === 'linux'

/** Processes of extensions under this browser; none where there is no /proc. */
export function extensionProcesses(browserPid: number): number[] {
  if (!canMeasure()) return []
  const pids = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
  const isOurs = (pid: number): boolean => {
    for (let at = pid; at > 1; at = parentOf(at)) if (at === browserPid) return true
    return false
  }
  return pids.filter((pid) => read(`/proc/${pid}/cmdline`).includes('--extension-process')).filter(isOurs)
}

/**
 * Of all Workers of the extension: ms of the processor since they began. Unlike the clock, hardly touched by what else the
 * machine does.
 * @returns NaN where nothing tells it
 */
export function workerMilliseconds(browserPid: number): number {
  const tasks = extensionProcesses(browserPid).flatMap((pid) =>
    readdirSync(`/proc/${pid}/task`).map((task) => `/proc/${pid}/task/${task}`),
  )
  const workers = tasks.filter((task) => read(`${task}/comm`).startsWith('DedicatedWorker'))
  if (workers.length === 0) return Number.NaN
  return workers.reduce((sum, task) => sum + Number(read(`${task}/schedstat`).split(' ')[0]) / 1e6, 0)
}

/** @returns MiB that the process shares with no other */
export function privateMebibytes(pid: number): number {
  const text = read(`/proc/${pid}/smaps_rollup`)
  const kilobytes = [...text.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB/gm)].reduce(
    (sum, [, size]) => sum + Number(size),
    0,
  )
  if (kilobytes === 0) throw new Error(`process ${pid} has ended`)
  return kilobytes / 1024
}
