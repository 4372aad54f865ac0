// Thin wrappers over libgvc and libcgraph. They exist because the C interface takes `char *` where it
// means `const char *`, hides fields behind macros that Swift cannot import, and keeps the graph kinds
// in bit-field globals.

#ifndef CGRAPHVIZ_SHIM_H
#define CGRAPHVIZ_SHIM_H

#include <fcntl.h>
#include <stddef.h>
#include <stdlib.h>
#include <sys/auxv.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <graphviz/gvc.h>

// The path by which the program was started, which may be relative to the folder that it was started in.
static inline const char *cg_program_path(void) {
  return (const char *)getauxval(AT_EXECFN);
}

// An unnamed file in memory, closed in children. The C library hides its own function from Swift.
static inline int cg_memory_file(void) {
  return (int)syscall(SYS_memfd_create, "drawing-request", 1U);
}

// Two ends of one stream, both closed in children that were not given one of them.
static inline int cg_socket_pair(int ends[2]) {
  return socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends);
}

static inline int cg_duplicate(int descriptor) {
  return fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
}

// As much as there is room for, and an error instead of SIGPIPE where the other end is gone.
static inline ssize_t cg_send(int descriptor, const void *bytes, size_t count) {
  return send(descriptor, bytes, count, MSG_NOSIGNAL | MSG_DONTWAIT);
}

// A fixed seed before each layout: the layouts draw from both generators of the C library.
static inline void cg_reseed(void) {
  srand(1);
  srand48(1);
}

// Numbers for graphs, nodes and edges in the order in which they are made.
//
// Left to itself, libcgraph numbers whatever has a name by the address of the name, and walks clusters in the order of
// their numbers: they would stand in the order of the allocator. Its own table of names is of no use either: it is emptied
// whenever a subgraph is closed, as layouts do with the components that they have laid out. So names are kept here.
typedef struct {
  Dtlink_t by_name;
  Dtlink_t by_number;
  char *name;
  IDTYPE number;
} cg_name_t;
typedef struct {
  Agraph_t *graph;
  IDTYPE last;
  // For graphs, nodes and edges.
  Dt_t *by_name[3];
  Dt_t *by_number[3];
} cg_numbers_t;

// Edges are of one kind, whichever of their ends is looked from.
static inline int cg_numbers_kind(int kind) { return kind == AGINEDGE ? AGOUTEDGE : kind; }

// The name goes with the texts of the graph.
static inline void cg_name_free(Dt_t *table, void *object, Dtdisc_t *discipline) {
  (void)table;
  (void)discipline;
  free(object);
}
static inline void cg_numbers_close(void *state) {
  cg_numbers_t *numbers = (cg_numbers_t *)state;
  if (!numbers) return;
  for (int kind = 0; kind < 3; kind++) {
    // The second table frees what both hold.
    if (numbers->by_number[kind]) dtclose(numbers->by_number[kind]);
    if (numbers->by_name[kind]) dtclose(numbers->by_name[kind]);
  }
  free(numbers);
}
static inline void *cg_numbers_open(Agraph_t *graph, Agdisc_t *discipline) {
  (void)discipline;
  static Dtdisc_t by_name = {
      .key = offsetof(cg_name_t, name), .size = -1, .link = offsetof(cg_name_t, by_name), .freef = cg_name_free};
  static Dtdisc_t by_number = {
      .key = offsetof(cg_name_t, number), .size = sizeof(IDTYPE), .link = offsetof(cg_name_t, by_number)};
  cg_numbers_t *numbers = (cg_numbers_t *)calloc(1, sizeof(cg_numbers_t));
  if (!numbers) return NULL;
  numbers->graph = graph;
  for (int kind = 0; kind < 3; kind++) {
    numbers->by_name[kind] = dtopen(&by_name, Dtset);
    numbers->by_number[kind] = dtopen(&by_number, Dtset);
    if (!numbers->by_name[kind] || !numbers->by_number[kind]) {
      cg_numbers_close(numbers);
      return NULL;
    }
  }
  return numbers;
}
static inline long cg_numbers_map(void *state, int kind, char *name, IDTYPE *number, int makes) {
  cg_numbers_t *numbers = (cg_numbers_t *)state;
  if (!numbers) return 0;
  kind = cg_numbers_kind(kind);
  cg_name_t *known = name ? (cg_name_t *)dtmatch(numbers->by_name[kind], name) : NULL;
  if (known) {
    *number = known->number;
    return 1;
  }
  if (!makes) return 0;
  if (name) {
    cg_name_t *entry = (cg_name_t *)calloc(1, sizeof(cg_name_t));
    // A text of the graph: libcgraph looks before its first byte to see whether it is HTML.
    if (!entry || !(entry->name = agstrdup(numbers->graph, name))) {
      free(entry);
      return 0;
    }
    entry->number = numbers->last + 1;
    dtinsert(numbers->by_name[kind], entry);
    dtinsert(numbers->by_number[kind], entry);
  }
  *number = ++numbers->last;
  return 1;
}
static inline long cg_numbers_take(void *state, int kind, IDTYPE number) {
  (void)state;
  (void)kind;
  (void)number;
  return 0;
}
static inline void cg_numbers_free(void *state, int kind, IDTYPE number) {
  cg_numbers_t *numbers = (cg_numbers_t *)state;
  if (!numbers) return;
  kind = cg_numbers_kind(kind);
  cg_name_t *entry = (cg_name_t *)dtmatch(numbers->by_number[kind], &number);
  if (!entry) return;
  char *name = entry->name;
  dtdelete(numbers->by_number[kind], entry);
  dtdelete(numbers->by_name[kind], entry);
  agstrfree(numbers->graph, name);
}
static inline char *cg_numbers_name(void *state, int kind, IDTYPE number) {
  cg_numbers_t *numbers = (cg_numbers_t *)state;
  cg_name_t *entry = numbers ? (cg_name_t *)dtmatch(numbers->by_number[cg_numbers_kind(kind)], &number) : NULL;
  return entry ? entry->name : NULL;
}
static inline void cg_numbers_register(void *state, int kind, void *object) {
  (void)state;
  (void)kind;
  (void)object;
}

static inline Agraph_t *cg_open(const char *name, int directed) {
  // By name: later versions of Graphviz have other fields.
  static Agiddisc_t numbers = {.open = cg_numbers_open,
                               .map = cg_numbers_map,
                               .alloc = cg_numbers_take,
                               .free = cg_numbers_free,
                               .print = cg_numbers_name,
                               .close = cg_numbers_close,
                               .idregister = cg_numbers_register};
  static Agdisc_t discipline = {.id = &numbers};
  return agopen((char *)name, directed ? Agdirected : Agundirected, &discipline);
}

static inline Agraph_t *cg_subgraph(Agraph_t *graph, const char *name) {
  return agsubg(graph, (char *)name, 1);
}

static inline Agnode_t *cg_node(Agraph_t *graph, const char *name) {
  return agnode(graph, (char *)name, 1);
}

static inline Agnode_t *cg_member(Agraph_t *cluster, Agnode_t *node) {
  return agsubnode(cluster, node, 1);
}

// Unnamed, so that parallel edges stay apart.
static inline Agedge_t *cg_edge(Agraph_t *graph, Agnode_t *tail, Agnode_t *head) {
  return agedge(graph, tail, head, NULL, 1);
}

// Declares a default for every graph (and cluster), node or edge.
static inline int cg_declare_graph(Agraph_t *graph, const char *key, const char *value) {
  return agattr(graph, AGRAPH, (char *)key, (char *)value) != NULL;
}
static inline int cg_declare_node(Agraph_t *graph, const char *key, const char *value) {
  return agattr(graph, AGNODE, (char *)key, (char *)value) != NULL;
}
static inline int cg_declare_edge(Agraph_t *graph, const char *key, const char *value) {
  return agattr(graph, AGEDGE, (char *)key, (char *)value) != NULL;
}

static inline int cg_set_graph(Agraph_t *graph, const char *key, const char *value) {
  return agsafeset(graph, (char *)key, (char *)value, (char *)"");
}
static inline int cg_set_node(Agnode_t *node, const char *key, const char *value) {
  return agsafeset(node, (char *)key, (char *)value, (char *)"");
}
static inline int cg_set_edge(Agedge_t *edge, const char *key, const char *value) {
  return agsafeset(edge, (char *)key, (char *)value, (char *)"");
}

// Where the layout put things, in points, the y axis upwards.
static inline boxf cg_bounds(Agraph_t *graph) { return GD_bb(graph); }
static inline pointf cg_node_center(Agnode_t *node) { return ND_coord(node); }
static inline pointf cg_node_size(Agnode_t *node) {
  pointf size = {ND_width(node) * 72.0, ND_height(node) * 72.0};
  return size;
}
static inline pointf cg_node_label_size(Agnode_t *node) {
  pointf none = {0.0, 0.0};
  return ND_label(node) ? ND_label(node)->dimen : none;
}
static inline const splines *cg_edge_path(Agedge_t *edge) { return ED_spl(edge); }

// The texts of labels, line by line as they are drawn. Nothing where there is no label.
static inline textlabel_t *cg_node_label(Agnode_t *node) { return ND_label(node); }
static inline textlabel_t *cg_node_outer_label(Agnode_t *node) { return ND_xlabel(node); }
static inline textlabel_t *cg_edge_label(Agedge_t *edge) { return ED_label(edge); }
static inline textlabel_t *cg_edge_outer_label(Agedge_t *edge) { return ED_xlabel(edge); }
static inline textlabel_t *cg_graph_label(Agraph_t *graph) { return GD_label(graph); }
static inline int cg_label_line_count(textlabel_t *label) { return label->html ? 0 : label->u.txt.nspans; }
static inline char **cg_label_line(textlabel_t *label, int line) { return &label->u.txt.span[line].str; }

// The resolution of the next rendering; 0 is the format's own.
static inline void cg_set_resolution(Agraph_t *graph, double dots_per_inch) {
  if (GD_drawing(graph)) GD_drawing(graph)->dpi = dots_per_inch;
}

#endif
