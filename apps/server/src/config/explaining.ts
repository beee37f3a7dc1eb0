import { StartFailure } from './start-failure.ts'

const reasons: Record<string, string> = {
  EACCES: 'this user may not use it',
  EPERM: 'this user may not use it',
  EROFS: 'it is read-only',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'part of its path is a file',
  EEXIST: 'a file has that name',
}

/** Runs `action` on a file or folder; what the operator can mend there becomes a StartFailure that names the path. */
export function explaining<Value>(path: string, action: () => Value): Value {
  try {
    return action()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const reason = code && reasons[code]
    if (reason) throw new StartFailure(`${path} cannot be used: ${reason}.`)
    throw error
  }
}
