// Package crash lets a test end the process after any of its steps. A step is a change that the process has made outside itself:
// documents in Firestore, an object in Storage, rows in Postgres. What makes the change never knows of it, so no step can be
// forgotten here.
//
// Only a program that is built with the tag crash does that; in every other one this package is empty functions. Such a program
// tells every step to the address in CRASH_STEPS before it goes on, and if the answer is 410 Gone, it exits then and there.
package crash

// Status is what the process exits with where it was told to die.
const Status = 86
