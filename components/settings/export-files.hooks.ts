/** Saving a full export: fetched whole, then handed to the browser file by file. One at a time; it can be cancelled. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { type AppError, toAppError } from '@/lib/core/errors'
import { ledgerMessages } from '@/lib/ledger/messages'
import { call } from '@/lib/messages/call.browser'
import type { ExportFormat } from '@/lib/reports/full-export/export-format'
import { type FetchedFile, fetchExport } from './fetch-export'
import { saveFile } from './save-file'

export type ExportState =
  | { is: 'idle' }
  /** `share` 0 to 1; `null` while the ledger writes. */
  | { is: 'working'; share: number | null }
  | { is: 'failed'; error: AppError }
  | { is: 'done'; files: number }

export interface ExportFiles {
  state: ExportState
  /** Does nothing while an export runs. */
  save: (format: ExportFormat) => void
  cancel: () => void
}

/** Chromium drops downloads that follow each other too closely. */
const PAUSE_MS = 250

/** @example const { state, save, cancel } = useExportFiles() */
export function useExportFiles(): ExportFiles {
  const [state, setState] = useState<ExportState>({ is: 'idle' })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  const save = useCallback((format: ExportFormat) => {
    if (running.current) return
    const run = new AbortController()
    running.current = run
    const tell = (next: ExportState) => {
      if (!run.signal.aborted) setState(next)
    }
    tell({ is: 'working', share: null })
    exportAll(format, run.signal, (share) => tell({ is: 'working', share }))
      .then(
        (files) => tell({ is: 'done', files }),
        (error: unknown) => tell({ is: 'failed', error: toAppError(error) }),
      )
      .finally(() => {
        if (running.current === run) running.current = null
      })
  }, [])

  const cancel = useCallback(() => {
    running.current?.abort()
    running.current = null
    setState({ is: 'idle' })
  }, [])

  return { state, save, cancel }
}

/** @returns how many files were saved */
async function exportAll(
  format: ExportFormat,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<number> {
  const ask = (asked: Parameters<Parameters<typeof fetchExport>[0]>[0]) =>
    call(ledgerMessages['ledger.full-export'], asked)
  const files = await fetchExport(ask, { format, signal, onProgress })
  return files === null ? 0 : saveInTurn(files, signal)
}

async function saveInTurn(files: readonly FetchedFile[], signal: AbortSignal): Promise<number> {
  let saved = 0
  for (const { fileName, content } of files) {
    if (saved > 0) await new Promise<void>((resolve) => setTimeout(resolve, PAUSE_MS))
    if (signal.aborted) break
    saveFile(fileName, content)
    saved += 1
  }
  return saved
}
