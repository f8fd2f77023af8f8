// Where the random cases of property tests begin. Anew in every run, so that runs add up; with MOUPIAN_SEED set, the same
// again, so that a check of a commit does not depend on luck (the build machine) and a failure can be repeated.
import fc from 'fast-check'

const seed = process.env.MOUPIAN_SEED
if (seed !== undefined) {
  if (!/^-?\d+$/.test(seed)) throw new Error(`MOUPIAN_SEED is no whole number: ${seed}`)
  fc.configureGlobal({ seed: Number(seed) })
}
