/** Builds what a commit had, beside the working tree: with the packages that are installed, so that a difference is the product's own. */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../bootstrap.mjs'

const git = (...words: string[]): string => execFileSync('git', words, { cwd: ROOT, encoding: 'utf8' }).trim()

/** The last tag of a release; without one, the commit before. */
export function usualBase(): string {
  const tag = git('tag', '--list', 'v*', '--sort=-version:refname').split('\n')[0]
  return tag || 'HEAD~1'
}

/**
 * @param folder where builds of commits are kept, each under its hash
 * @returns the folder of the built extension
 * @example buildOf('v0.1.0', '.e2e/visual')
 */
export function buildOf(ref: string, folder: string): string {
  const hash = git('rev-parse', '--verify', `${ref}^{commit}`)
  const kept = join(folder, `build-${hash}`)
  if (existsSync(join(kept, 'manifest.json'))) return kept
  const tree = mkdtempSync(join(tmpdir(), 'holdfast-base-'))
  git('worktree', 'add', '--force', '--detach', tree, hash)
  try {
    symlinkSync(join(ROOT, 'node_modules'), join(tree, 'node_modules'))
    cpSync(join(ROOT, '.wxt'), join(tree, '.wxt'), { recursive: true })
    execFileSync(join(ROOT, 'node_modules', '.bin', 'wxt'), ['build'], { cwd: tree, stdio: 'pipe', shell: process.platform === 'win32' })
    cpSync(join(tree, '.output', 'chrome-mv3'), kept, { recursive: true })
  } finally {
    git('worktree', 'remove', '--force', tree)
    rmSync(tree, { recursive: true, force: true })
  }
  return kept
}
