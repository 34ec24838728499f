/** All checks, one line each, most important first: that is the order in which they are said. */
import type { AnnotationCheck } from './define-check'

export const checks: readonly AnnotationCheck[] = []
