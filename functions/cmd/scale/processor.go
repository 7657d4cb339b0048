package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// tick is the unit of times in /proc, on every Linux that there is.
const tick = time.Second / 100

// used is the processor time of some processes, of user and system together.
type used struct{ functions, postgres, firestore time.Duration }

func (u used) minus(v used) used {
	return used{u.functions - v.functions, u.postgres - v.postgres, u.firestore - v.firestore}
}

// processorTime is what the processes, Postgres and the Firestore emulator have used by now.
func (s *stack) processorTime(ctx context.Context, all []*process) (u used, err error) {
	for _, p := range all {
		t, _, err := timesOf(p.cmd.Process.Pid)
		if err != nil {
			return u, err
		}
		u.functions += t
	}
	if u.postgres, err = s.postgresTime(ctx); err != nil {
		return u, err
	}
	_, port, _ := strings.Cut(os.Getenv("FIRESTORE_EMULATOR_HOST"), ":")
	commands, err := filepath.Glob("/proc/[0-9]*/cmdline")
	for _, path := range commands {
		command, err := os.ReadFile(path)
		if err == nil && strings.Contains(string(command), "cloud-firestore-emulator") && strings.Contains(string(command), "\x00--port\x00"+port+"\x00") {
			pid, _ := strconv.Atoi(filepath.Base(filepath.Dir(path)))
			u.firestore, _, err = timesOf(pid)
			return u, err
		}
	}
	return u, errors.Join(err, errors.New("the Firestore emulator is not to be seen in /proc"))
}

// postgresTime is that of all of Postgres' processes, also of those that have ended.
func (s *stack) postgresTime(ctx context.Context) (all time.Duration, err error) {
	var session int
	if err := s.database.QueryRow(ctx, `select pg_backend_pid()`).Scan(&session); err != nil {
		return 0, err
	}
	postmaster, err := parentOf(session)
	if err != nil {
		return 0, err
	}
	own, ended, err := timesOf(postmaster)
	if err != nil {
		return 0, err
	}
	children, err := os.ReadFile(fmt.Sprintf("/proc/%d/task/%d/children", postmaster, postmaster))
	all = own + ended
	for field := range strings.FieldsSeq(string(children)) {
		pid, _ := strconv.Atoi(field)
		if own, _, err := timesOf(pid); err == nil { // one that has just ended is counted next time
			all += own
		}
	}
	return all, err
}

// timesOf is the processor time of a process, and of the children of it that have ended.
func timesOf(pid int) (own, ended time.Duration, err error) {
	fields, err := statOf(pid)
	if err != nil {
		return 0, 0, err
	}
	return ticks(fields[11]) + ticks(fields[12]), ticks(fields[13]) + ticks(fields[14]), nil
}

func parentOf(pid int) (int, error) {
	fields, err := statOf(pid)
	if err != nil {
		return 0, err
	}
	return strconv.Atoi(fields[1])
}

// statOf is /proc/PID/stat from the third field on: the second, the program's name, may hold spaces.
func statOf(pid int) ([]string, error) {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return nil, err
	}
	_, rest, _ := strings.Cut(string(text), ") ")
	if fields := strings.Fields(rest); len(fields) > 14 {
		return fields, nil
	}
	return nil, fmt.Errorf("/proc/%d/stat is %q", pid, text)
}

func ticks(field string) time.Duration {
	n, _ := strconv.Atoi(field)
	return time.Duration(n) * tick
}
