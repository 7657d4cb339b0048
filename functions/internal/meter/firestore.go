package meter

import (
	"errors"
	"fmt"
	"io"
	"net"
	"sync"

	"cloud.google.com/go/firestore/apiv1/firestorepb"
	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/metadata"
	"google.golang.org/protobuf/proto"

	"paint.wtf/functions/internal/costs"
)

// Firestore listens on loopback for the calls to a Firestore emulator, both without a scheme (127.0.0.1:8080), and passes them on.
// Calls that fail are not counted. Call end when nobody needs it any more.
func (m *Meter) Firestore(emulator string) (address string, end func(), err error) {
	to, err := grpc.NewClient("passthrough:///"+emulator, grpc.WithTransportCredentials(insecure.NewCredentials()),
		grpc.WithDefaultCallOptions(grpc.ForceCodec(asItIs{})))
	if err != nil {
		return "", nil, err
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", nil, errors.Join(err, to.Close())
	}
	pass := func(_ any, from grpc.ServerStream) error { return m.pass(from, to) }
	server := grpc.NewServer(grpc.ForceServerCodec(asItIs{}), grpc.UnknownServiceHandler(pass))
	go func() { _ = server.Serve(listener) }()
	return listener.Addr().String(), func() { server.Stop(); _ = to.Close() }, nil
}

// pass carries one call there and its answers back.
func (m *Meter) pass(from grpc.ServerStream, emulator *grpc.ClientConn) error {
	method, _ := grpc.MethodFromServerStream(from)
	ctx := from.Context()
	if header, ok := metadata.FromIncomingContext(ctx); ok {
		ctx = metadata.NewOutgoingContext(ctx, header)
	}
	to, err := emulator.NewStream(ctx, &grpc.StreamDesc{ClientStreams: true, ServerStreams: true}, method)
	if err != nil {
		return err
	}
	c := call{method: method}
	go func() {
		for {
			var message []byte
			if err := from.RecvMsg(&message); err != nil {
				_ = to.CloseSend()
				return
			}
			c.sent(message)
			if to.SendMsg(&message) != nil {
				return // the other side says why
			}
		}
	}()
	for {
		var message []byte
		err := to.RecvMsg(&message)
		if errors.Is(err, io.EOF) {
			m.add(c.end())
			return nil
		}
		if err != nil {
			return err
		}
		if err := c.answered(message); err != nil {
			return err
		}
		if err := from.SendMsg(&message); err != nil {
			return err
		}
	}
}

// A call is one of Firestore's, and what it costs so far.
type call struct {
	method string
	costs.Operations

	mu     sync.Mutex
	commit []byte // the request, which comes before its answer
}

const service = "/google.firestore.v1.Firestore/"

func (c *call) sent(message []byte) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.method == service+"Commit" {
		c.commit = message
	}
}

// answered counts the documents in an answer. One that is not there is a read too.
func (c *call) answered(message []byte) error {
	switch c.method {
	case service + "BatchGetDocuments":
		var answer firestorepb.BatchGetDocumentsResponse
		err := proto.Unmarshal(message, &answer)
		if answer.Result != nil {
			c.Reads++
		}
		return err
	case service + "RunQuery":
		var answer firestorepb.RunQueryResponse
		err := proto.Unmarshal(message, &answer)
		if answer.Document != nil {
			c.Reads++
		}
		return err
	case service + "RunAggregationQuery":
		c.Reads++ // for every thousand entries of an index; nothing here counts as many
		return nil
	case service + "Commit":
		return c.committed()
	case service + "BeginTransaction", service + "Rollback":
		return nil
	}
	return fmt.Errorf("the meter does not know what %s costs", c.method)
}

func (c *call) committed() error {
	c.mu.Lock()
	defer c.mu.Unlock()
	var request firestorepb.CommitRequest
	err := proto.Unmarshal(c.commit, &request)
	for _, write := range request.Writes {
		if write.GetDelete() != "" {
			c.Deletes++
		} else {
			c.Writes++
		}
	}
	return err
}

// end is what the call has cost. A query that finds nothing is one read.
func (c *call) end() costs.Operations {
	if c.method == service+"RunQuery" {
		c.Reads = max(c.Reads, 1)
	}
	return c.Operations
}

// asItIs is a codec that leaves messages as the bytes that they are.
type asItIs struct{}

func (asItIs) Marshal(v any) ([]byte, error) { return *v.(*[]byte), nil }

func (asItIs) Unmarshal(data []byte, v any) error {
	*v.(*[]byte) = data
	return nil
}

func (asItIs) Name() string { return "proto" }
