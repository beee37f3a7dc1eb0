import type { Stack, StackAddress } from '@stackwright/language'
import type { ComponentType } from 'react'

/** The list of steps, handed down to cards: a card draws the lists in its slots with it. */
export type StepListComponent = ComponentType<{ stack: Stack; address: StackAddress; label: string }>
