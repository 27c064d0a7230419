#pragma once

#include <hb-subset.h>
#include <hb.h>

#include <memory>

namespace broadsheet {

// Owners of HarfBuzz objects.
template <auto destroy>
struct HarfBuzzDestroy {
  template <class T>
  void operator()(T* object) const {
    destroy(object);
  }
};

using BlobPtr = std::unique_ptr<hb_blob_t, HarfBuzzDestroy<hb_blob_destroy>>;
using FacePtr = std::unique_ptr<hb_face_t, HarfBuzzDestroy<hb_face_destroy>>;
using FontPtr = std::unique_ptr<hb_font_t, HarfBuzzDestroy<hb_font_destroy>>;
using BufferPtr = std::unique_ptr<hb_buffer_t, HarfBuzzDestroy<hb_buffer_destroy>>;
using SubsetInputPtr = std::unique_ptr<hb_subset_input_t, HarfBuzzDestroy<hb_subset_input_destroy>>;
using SubsetPlanPtr = std::unique_ptr<hb_subset_plan_t, HarfBuzzDestroy<hb_subset_plan_destroy>>;
using DrawFuncsPtr = std::unique_ptr<hb_draw_funcs_t, HarfBuzzDestroy<hb_draw_funcs_destroy>>;

}  // namespace broadsheet
