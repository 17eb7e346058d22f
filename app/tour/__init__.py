"""The guided tour: seven steps on the sample, done by whoever takes it."""
