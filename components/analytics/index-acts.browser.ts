/** Brings an index from a file, or takes one away: reads the file here, and hands the engine days and levels. */
import { parseIndexFile } from '@/lib/analytics/benchmark/parse-index-file'
import { indexMessages } from '@/lib/analytics/indexes/messages'
import type { ImportProblem } from '@/lib/imports/define-importer'
import { call } from '@/lib/messages/call.browser'

/** As long as a name may be. */
const LONGEST_NAME = 60

/** @example indexName('MSCI World.csv') // 'MSCI World' */
export const indexName = (fileName: string): string =>
  fileName
    .replace(/\.[^.]*$/, '')
    .trim()
    .slice(0, LONGEST_NAME) || fileName.slice(0, LONGEST_NAME)

/**
 * @returns lines that were left out
 * @throws AppError with a sentence that says what is wrong with the file
 */
export async function addIndex(file: File): Promise<readonly ImportProblem[]> {
  const { points, problems } = parseIndexFile(await file.text())
  await call(indexMessages['indexes.save'], { name: indexName(file.name), points })
  return problems
}

export async function removeIndex(id: string): Promise<void> {
  await call(indexMessages['indexes.remove'], { id })
}
